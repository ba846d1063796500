import { parseArgs } from "node:util"
import type { Language } from "@partnerskab/core/evaluation"

/** How the program is run. */
export interface Options {
  readonly language: Language
  readonly out: string
}

/** What the program can be told. */
export const usage = `Brug:  npm start -- [--lang da|en] [--out MAPPE]
Usage: npm start -- [--lang da|en] [--out FOLDER]

  --lang   sprog på skærmen og i filerne: da (dansk) eller en (engelsk); da uden valg
           language of screen and files: da (Danish) or en (English); da by default
  --out    mappe til evaluation.html, .md, .csv og .json; out uden valg
           folder for evaluation.html, .md, .csv and .json; out by default
  --help   denne tekst · this text
`

/** The options, or the reason why they cannot be read. */
export const readOptions = (given: ReadonlyArray<string>): Options | { readonly wrong: string } | "help" => {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: {
        lang: { type: "string", default: "da" },
        out: { type: "string", default: "out" },
        help: { type: "boolean", default: false }
      }
    })
    if (values.help) return "help"
    if (values.lang !== "da" && values.lang !== "en")
      return { wrong: `--lang ${values.lang}: kun da eller en · only da or en` }
    if (values.out === "") return { wrong: "--out: navnet mangler · the name is missing" }
    return { language: values.lang, out: values.out }
  } catch (error) {
    return { wrong: error instanceof Error ? error.message.split(". ")[0]! : String(error) }
  }
}
