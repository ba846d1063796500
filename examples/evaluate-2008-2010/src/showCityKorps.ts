import {
  Agreement,
  contactsOn,
  type Day,
  type DueReminder,
  Party,
  Person,
  pointsOn,
  type TermsView
} from "@partnerskab/core"
import { dayWords, type Language } from "@partnerskab/core/evaluation"
import { CityKorps, CityKorpsPlugin, Squad } from "@partnerskab/example-plugin-citykorps"
import type { CityKorpsTown } from "./cityKorpsTown.ts"
import type { Table } from "./tables.ts"

const words = {
  installed: { da: "Installeret: CityKorps", en: "Installed: CityKorps" },
  broughtBy: { da: "bragt af", en: "brought by" },
  wordings: { da: "ordlyde", en: "wordings" },
  today: { da: "i dag", en: "today" },
  change: { da: "ved ændring", en: "on a change" },
  reapprove: { da: "godkendes igen", en: "approved anew" },
  notify: { da: "der gives besked", en: "told" },
  silent: { da: "intet", en: "nothing" },
  commands: { da: "kommandoer", en: "commands" },
  policies: { da: "regler", en: "policies" },
  parameters: { da: "parametre", en: "parameters" },
  indicators: { da: "nøgletal", en: "indicators" },
  reminders: { da: "Påmindelser, der er sendt", en: "Reminders that were sent" },
  followUp: { da: "følg op på holdet hos", en: "follow up the squad of" },
  readings: { da: "Hvad medlemmerne skrev under på, læst i dag", en: "What the members signed, read today" },
  upcast: { da: "læses som", en: "read as" },
  "as-signed": { da: "som underskrevet:", en: "as signed:" },
  "needs-amendment": { da: "virksomheden skal spørges om", en: "the company must be asked about" },
  until: { da: "Indtil da kan der ikke dannes hold:", en: "Until then no squad can be formed:" }
} as const

interface Seen {
  readonly asOf: Day
  readonly language: Language
}

/** The point as it is installed, the reminders that came, and how signed terms are read: in words. */
export const cityKorpsTables = async (
  town: CityKorpsTown,
  { sent, asOf, language }: Seen & { readonly sent: ReadonlyArray<DueReminder> }
): Promise<ReadonlyArray<Table>> => {
  const say = (word: keyof typeof words) => words[word][language]
  const own = sent.filter(({ entity }) => entity === Squad.key)
  return [
    { title: say("installed"), rows: installed(town, language) },
    { title: say("reminders"), rows: await Promise.all(own.map((one) => reminded(town, one, language))) },
    { title: say("readings"), rows: await readings(town, { asOf, language }) }
  ].filter(({ rows }) => rows.length > 0)
}

const installed = (town: CityKorpsTown, language: Language): Table["rows"] => {
  const say = (word: keyof typeof words) => words[word][language]
  const { modules, plugins, policies, parameters, indicators } = town.describe()
  const point = modules.find(({ key }) => key === CityKorps.key)
  const plugin = plugins.find(({ key }) => key === CityKorpsPlugin.key)
  const wordings = (point?.terms?.wordings ?? []).map(
    ({ lineage, version, today }) => `${lineage}/${version}${today ? ` (${say("today")})` : ""}`
  )
  const own = parameters.filter(({ module }) => module === CityKorps.key)
  return [
    [say("broughtBy"), `${plugin?.key} ${plugin?.version}`],
    [say("wordings"), wordings.join(", ")],
    [
      say("change"),
      Object.entries(point?.terms?.material ?? {})
        .map(([field, needs]) => `${field}: ${say(typeof needs === "string" ? needs : "reapprove")}`)
        .join(", ")
    ],
    [say("commands"), (point?.commands ?? []).map(({ key }) => key).join(", ")],
    [
      say("policies"),
      policies
        .filter(({ by }) => by.key === CityKorps.key)
        .map(({ id }) => id)
        .join(", ")
    ],
    [
      say("indicators"),
      indicators
        .filter(({ module }) => module === CityKorps.key)
        .map(({ title }) => title[language])
        .join(", ")
    ],
    ...own.flatMap(({ key, values }) =>
      values.map(({ from, value, source }): Table["rows"][number] => [
        say("parameters"),
        `${key} = ${JSON.stringify(value)}${from === undefined ? "" : ` ${dayWords(from, language)}`} (${source})`
      ])
    )
  ]
}

/** Whom a reminder reaches is found when it is sent: the role in the agreement, and who has it now. */
const reminded = async (
  town: CityKorpsTown,
  { id }: DueReminder,
  language: Language
): Promise<Table["rows"][number]> => {
  const { state: squad } = (await town.squad.get(id))!
  const { state: agreement } = (await town.get(Agreement, squad.agreement))!
  const { contacts } = contactsOn(agreement, squad.followUpOn)!
  const { state: person } = (await town.get(Person, contacts.authority.primary))!
  const { state: party } = (await town.get(Party, squad.party))!
  const texts = await town.texts([person.nameRef, party.nameRef])
  return [
    dayWords(squad.followUpOn, language),
    `${texts[person.nameRef]}: ${words.followUp[language]} ${texts[party.nameRef]} (${squad.task})`
  ]
}

const readings = async (town: CityKorpsTown, seen: Seen): Promise<Table["rows"]> => {
  const { rows } = await town.agreement.find({ state: "Active" }, { limit: 1000 })
  const chosen = rows.filter(({ state }) => CityKorps.key in pointsOn(state, seen.asOf))
  return Promise.all(
    chosen.map(async ({ id, state }): Promise<Table["rows"][number]> => {
      const { lineage, version } = pointsOn(state, seen.asOf)[CityKorps.key]!
      const view = (await town.agreement(id))!.points.cityKorps!
      return [`${id}, ${lineage}/${version}`, await read(town, { ...seen, id, view })]
    })
  )
}

const read = async (
  town: CityKorpsTown,
  { id, view, asOf: on, language }: Seen & { readonly id: string; readonly view: TermsView<unknown> }
): Promise<string> => {
  const how = words[view.view][language]
  if (view.view !== "needs-amendment") return `${how} ${told(view.terms as object)}`
  const answer = await town.preview("demo").cityKorps.form({ agreement: id, on, task: "events", citizens: 2 })
  const because = answer.ok ? "" : ` ${words.until[language]} »${answer.refusals[0]![language]}«`
  return `${how} ${view.missing.join(", ")}.${because}`
}

const told = (terms: object): string =>
  Object.entries(terms)
    .map(([field, value]) => `${field} ${[value].flat().join(", ")}`)
    .join("; ")
