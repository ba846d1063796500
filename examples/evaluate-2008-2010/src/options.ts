import { parseArgs } from "node:util"
import type { Language } from "@partnerskab/core/evaluation"

/** How the program is run. */
export interface Options {
  readonly language: Language
  readonly out: string
  /** A plugin that is installed beside the seven points. */
  readonly plugin?: "citykorps"
  /** A file in which a jobcentre sets what it may set without writing a rule. */
  readonly config?: string
}

/** What the program can be told. */
export const usage = `Brug:  npm start -- [--plugin citykorps] [--config FIL.json] [--lang da|en] [--out MAPPE]
Usage: npm start -- [--plugin citykorps] [--config FILE.json] [--lang da|en] [--out FOLDER]

  --plugin   installér et punkt mere, og lev dets første aftaler igennem: citykorps
             install one point more, and live its first agreements through: citykorps
  --config   jobcentrets egne titler, mål, parametre og fraslåede punkter; prøv --config jobcenter.json
             the jobcentre's own titles, targets, parameters and disabled points; try --config jobcenter.json
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
        out: { type: "string", default: "out" },
        help: { type: "boolean", default: false }
      }
    })
    const { help, lang, out, plugin, config } = values
    if (help) return "help"
    if (lang !== "da" && lang !== "en") return { wrong: `--lang ${lang}: kun da eller en · only da or en` }
    if (plugin !== undefined && plugin !== "citykorps")
      return { wrong: `--plugin ${plugin}: kun citykorps · only citykorps` }
    if (out === "") return { wrong: "--out: navnet mangler · the name is missing" }
    if (config === "") return { wrong: "--config: navnet mangler · the name is missing" }
    return {
      language: lang,
      out,
      ...(plugin === undefined ? {} : { plugin }),
      ...(config === undefined ? {} : { config })
    }
  } catch (error) {
    return { wrong: error instanceof Error ? error.message.split(". ")[0]! : String(error) }
  }
}
