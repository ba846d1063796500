import { type Day, PointInForce } from "@partnerskab/core"
import { dayWords, type Language, numberWords } from "@partnerskab/core/evaluation"
import type { Configuration } from "./configuration.ts"
import type { Town } from "./town.ts"
import type { Table } from "./tables.ts"

const words = {
  set: { da: "Sat af", en: "Set by" },
  title: { da: "titel", en: "title" },
  printed: { da: "trykt titel", en: "printed title" },
  contact: { da: "kontakt", en: "contact" },
  parameter: { da: "parameter", en: "parameter" },
  target: { da: "mål", en: "target" },
  disabled: { da: "Slået fra af", en: "Disabled by" },
  perform: {
    da: "Byen er levet igennem med alle punkter, og er så åbnet med dette over det samme lager.",
    en: "The town was lived through with every point, and was then opened with this over the same storage."
  },
  from: { da: "fra", en: "from" },
  asOf: { da: "pr.", en: "as of" },
  notChosen: { da: "Kan ikke vælges i nye aftaler.", en: "Cannot be chosen in new agreements." },
  refused: { da: "Afvises nu:", en: "Refused now:" },
  kept: {
    da: "gældende aftaler har punktet: det aftalte er gemt og kan læses og tælles.",
    en: "agreements in force have the point: what was agreed is kept, and can be read and counted."
  }
} as const

interface Shown {
  readonly configuration: Configuration
  /** With every point. */
  readonly living: Pick<Town, "describe">
  /** As the file says. */
  readonly town: Pick<Town, "describe" | "count">
  readonly asOf: Day
  readonly language: Language
}

/** What a jobcentre's file sets, and what it disables: in words. */
export const configurationTables = async (shown: Shown): Promise<ReadonlyArray<Table>> => {
  const { configuration, language } = shown
  const { key, definition } = configuration.whole
  const by = `${key} ${definition.version} (${configuration.name})`
  return [
    { title: `${words.set[language]} ${by}`, rows: settings(shown) },
    { title: `${words.disabled[language]} ${key}`, rows: await disabled(shown) }
  ].filter(({ rows }) => rows.length > 0)
}

const settings = ({ configuration: { whole }, language }: Shown): Table["rows"] => {
  const { titles, printed, contacts, parameters, targets } = whole.definition
  const row = (word: "title" | "printed" | "contact" | "parameter" | "target", said: string) =>
    [words[word][language], said] as const
  return [
    ...Object.entries(titles).map(([module, title]) => row("title", `${module}: ${title[language]}`)),
    ...Object.entries(printed).flatMap(([edition, points]) =>
      Object.entries(points).map(([point, title]) => row("printed", `${edition}, ${point}: ${title[language]}`))
    ),
    ...Object.entries(contacts).map(([module, person]) => row("contact", `${module}: ${person}`)),
    ...parameters.map(({ parameter, from, value, source }) =>
      row(
        "parameter",
        `${parameter} = ${JSON.stringify(value)} ${words.from[language]} ${dayWords(from, language)} (${source})`
      )
    ),
    ...targets.map(({ indicator, atLeast, asOf, source }) =>
      row(
        "target",
        `${indicator} ≥ ${numberWords(atLeast, language)} ${words.asOf[language]} ${dayWords(asOf, language)} (${source})`
      )
    )
  ]
}

const disabled = async ({ configuration, living, town, asOf, language }: Shown): Promise<Table["rows"]> => {
  const say = (word: keyof typeof words) => words[word][language]
  const open = new Map(living.describe().modules.map((one) => [one.key, one]))
  const rows: Array<Table["rows"][number]> = []
  for (const { key, title, terms, disabledBy } of town.describe().modules) {
    if (!disabledBy.includes(configuration.whole.key)) continue
    const commands = (open.get(key)?.commands ?? []).map((command) => `${key}.${command.key}`)
    const [counted] = await town.count(PointInForce, { taken: { how: "stock", on: asOf }, where: { point: key } })
    const said = [
      ...(terms === undefined ? [] : [say("notChosen")]),
      ...(commands.length === 0 ? [] : [`${say("refused")} ${commands.join(", ")}.`]),
      ...(terms === undefined ? [] : [`${numberWords(counted?.value ?? 0, language)} ${say("kept")}`])
    ]
    rows.push([key, [`${title[language]}.`, ...said].join(" ")])
  }
  return rows.length === 0 ? rows : [...rows, ["", say("perform")]]
}
