import { parseArgs } from "node:util"
import type { Language } from "@partnerskab/core/evaluation"

/** How the program is run. */
export interface Options {
  readonly language: Language
  readonly out: string
  /** Where the town's data are kept: `memory`, `pglite:FOLDER` or `postgres://…`. */
  readonly storage: string
  /** A plugin that is installed beside the seven points. */
  readonly plugin?: "citykorps"
  /** A file in which a jobcentre sets what it may set without writing a rule. */
  readonly config?: string
}

/** What the program can be told. */
export const usage = `Brug:  npm start -- [--plugin citykorps] [--config FIL.json] [--storage STED] [--lang da|en] [--out MAPPE]
Usage: npm start -- [--plugin citykorps] [--config FILE.json] [--storage PLACE] [--lang da|en] [--out FOLDER]

  --plugin   installér et punkt mere, og lev dets første aftaler igennem: citykorps
             install one point more, and live its first agreements through: citykorps
  --config   jobcentrets egne titler, mål, parametre og fraslåede punkter; prøv --config jobcenter.json
             the jobcentre's own titles, targets, parameters and disabled points; try --config jobcenter.json
  --storage  hvor byens data ligger: memory, pglite:MAPPE eller postgres://…; uden valg pglite:data/slagelse, og
             memory sammen med --plugin eller --config, hvor byen leves forfra hver gang
             where the town's data lie: memory, pglite:FOLDER or postgres://…; pglite:data/slagelse by default, and
             memory together with --plugin or --config, where the town is lived anew each time
  --lang     sprog på skærmen og i filerne: da (dansk) eller en (engelsk); da uden valg
             language of screen and files: da (Danish) or en (English); da by default
  --out      mappe til evaluation.html, .md, .csv og .json, status.html, .md og .json; out uden valg
             folder for evaluation.html, .md, .csv and .json, status.html, .md and .json; out by default
  --help     denne tekst · this text
`

/** The options, or the reason why they cannot be read. */
export const readOptions = (given: ReadonlyArray<string>): Options | { readonly wrong: string } | "help" => {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: {
        plugin: { type: "string" },
        config: { type: "string" },
        lang: { type: "string", default: "da" },
        storage: { type: "string" },
        out: { type: "string", default: "out" },
        help: { type: "boolean", default: false }
      }
    })
    const { help, lang, out, plugin, config } = values
    const { storage = plugin === undefined && config === undefined ? "pglite:data/slagelse" : "memory" } = values
    if (help) return "help"
    if (lang !== "da" && lang !== "en") return { wrong: `--lang ${lang}: kun da eller en · only da or en` }
    if (plugin !== undefined && plugin !== "citykorps")
      return { wrong: `--plugin ${plugin}: kun citykorps · only citykorps` }
    if (out === "") return { wrong: "--out: navnet mangler · the name is missing" }
    if (config === "") return { wrong: "--config: navnet mangler · the name is missing" }
    if (!/^(memory|pglite:.+|postgres(ql)?:\/\/.+)$/.test(storage))
      return {
        wrong: `--storage ${storage}: kun memory, pglite:MAPPE eller postgres://… · only memory, pglite:FOLDER or postgres://…`
      }
    return {
      language: lang,
      out,
      storage,
      ...(plugin === undefined ? {} : { plugin }),
      ...(config === undefined ? {} : { config })
    }
  } catch (error) {
    return { wrong: error instanceof Error ? error.message.split(". ")[0]! : String(error) }
  }
}
