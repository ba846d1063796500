import { existsSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { basename, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { CannotAssemble, type DataPlugin, pluginFromData } from "@partnerskab/core"

/** What a jobcentre sets in a file. */
export interface Configuration {
  /** What the file is called. */
  readonly name: string
  /** All but what it disables: the town is lived through with every point. */
  readonly living: DataPlugin
  readonly whole: DataPlugin
}

/** Why something cannot be used, in both languages, for a person. */
export interface Wrong {
  readonly wrong: string
}

/** What this example ships, such as `jobcenter.json`. */
const samples = fileURLToPath(new URL("..", import.meta.url))

/** Reads the file of that name, here or among the samples of this example. */
export const readConfiguration = async (name: string): Promise<Configuration | Wrong> => {
  const file = [resolve(name), resolve(samples, name)].find((path) => existsSync(path))
  if (file === undefined)
    return {
      wrong: `${name}: filen findes ikke, hverken her eller i ${samples} · there is no such file, here or there`
    }
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => ({ code: error.code }))
  if (typeof text !== "string")
    return { wrong: `${name}: filen kan ikke læses · the file cannot be read (${text.code ?? "?"})` }
  try {
    // Notepad on Windows begins a file with a mark that JSON does not know.
    const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ""))
    const called = basename(name)
    return {
      name: called,
      living: pluginFromData(allButDisabled(data), called),
      whole: pluginFromData(data, called)
    }
  } catch (error) {
    const at = /line (\d+) column (\d+)/.exec(String(error))
    const where = at === null ? "" : ` (linje ${at[1]}, tegn ${at[2]} · line ${at[1]}, column ${at[2]})`
    return { wrong: `${name}: filen er ikke JSON · the file is not JSON${where}` }
  }
}

const allButDisabled = (data: unknown): unknown => {
  if (typeof data !== "object" || data === null || !("disable" in data)) return data
  const { disable: _, ...rest } = data
  return rest
}

/** What stands in the way, by the code of the problem; its English text says the rest. */
const inDanish: Readonly<Record<string, string>> = {
  "PK-CODE": "en kode kan ikke bruges",
  "PK-CODE-DAYS": "en kode har dage, der ikke passer sammen",
  "PK-CODE-TEXT": "en kode mangler ord",
  "PK-CODE-TWICE": "en kode findes allerede",
  "PK-CODES-UNKNOWN": "koder til en liste, der ikke findes",
  "PK-CONTACT-CPR": "en kontakt ligner et CPR-nummer",
  "PK-CONTACT-EMPTY": "en kontakt mangler",
  "PK-CONTACT-UNKNOWN": "en kontakt til noget, der ikke findes",
  "PK-DATA": "et felt er ikke, som det skal være",
  "PK-DISABLE-CORE": "det kan ingen undvære",
  "PK-DISABLE-UNKNOWN": "et punkt, der slås fra, findes ikke",
  "PK-PARAMETER-CONTESTED": "parameteren er sat to gange fra samme dag",
  "PK-PARAMETER-UNKNOWN": "parameteren findes ikke",
  "PK-PARAMETER-VALUE": "parameteren kan ikke have den værdi",
  "PK-PLUGIN-TWICE": "nøglen er brugt af en anden plugin",
  "PK-PRINTED-UNKNOWN": "en trykt titel til noget, der ikke findes",
  "PK-REQUIRES": "noget, den bygger på, er ikke installeret",
  "PK-SDK": "den er skrevet til en anden udgave af biblioteket",
  "PK-SETTING-TWICE": "det samme er sat to gange",
  "PK-TABLE-GAP": "en kode mangler sin værdi",
  "PK-TABLE-STRAY": "en værdi til en kode, der ikke findes",
  "PK-TABLE-UNKNOWN": "værdier til en tabel, der ikke findes",
  "PK-TARGET-SOURCE": "et mål mangler sin kilde",
  "PK-TARGET-UNKNOWN": "nøgletallet findes ikke",
  "PK-TARGET-VALUE": "et mål kan ikke have den værdi",
  "PK-TITLE-EMPTY": "en titel mangler ord",
  "PK-TITLE-UNKNOWN": "en titel til noget, der ikke findes"
}

/** Puts it together, or says what is wrong with the file; any other failure is not the file's. */
export const assembled = <A>(name: string, make: () => A): A | Wrong => {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof CannotAssemble)) throw error
    const lines = error.problems.map(
      ({ code, text }) => `  ${code}: ${inDanish[code] ?? "det passer ikke sammen"}\n    ${text}`
    )
    return { wrong: `${name} kan ikke bruges · ${name} cannot be used:\n${lines.join("\n")}` }
  }
}
