import { type DatedValue, isNotKnown, type NotKnown } from "../../src/law/Dated.ts"
import type { Rule, RulePack } from "../../src/law/index.ts"
import { heldOn } from "../../src/law/RulePack.ts"

type Row = DatedValue<unknown> | NotKnown

/** As much of a seal as tells one pack from another. */
export const shortSeal = (seal: string): string => seal.slice(0, 12)

/** How a pack is named where a release tells of it. */
export const named = ({ id }: Pick<RulePack, "id">): string => `Pack \`${id}\``

const days = ({ from, to }: { readonly from: string; readonly to?: string }): string => `${from} – ${to ?? ""}`.trim()
const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
const unique = (texts: ReadonlyArray<string>): string => [...new Set(texts)].join("; ")

const ground = (row: Row): string => {
  const source = `Kilde: ${sentence(row.source)}`
  return isNotKnown(row)
    ? `Ukendt: ${sentence(row.notKnown.da)} ${source}`
    : `${source} Bekræftet: ${row.verified ? "ja" : "nej"}.`
}

/** The numbers of a rule; those of the same days and ground are told together, and what is not known whatever its days. */
const valueLines = ({ from, to }: RulePack, { values }: Rule): ReadonlyArray<string> =>
  Object.values(values).flatMap(({ da, form, rows }) => {
    const within = rows.filter((row) => (row.to ?? from) >= from && row.from <= (to ?? row.from))
    const why = (row: Row): string => (isNotKnown(row) ? "" : days(row)) + ground(row)
    return [...Map.groupBy<string, Row>(within, why).values()].map((same) => {
      const said = unique(same.flatMap((row) => (isNotKnown(row) ? [] : [form.say(row.value, "da")])))
      const held = unique(same.map(days).toSorted())
      return `  - Værdi: ${da}${said === "" ? "" : ` (${said})`}. Gælder: ${held}. ${ground(same[0]!)}`
    })
  })

const ruleLines = (pack: RulePack, rule: Rule): ReadonlyArray<string> => [
  `- Regel: ${rule.da} (\`${rule.id}\`, ${rule.paragraph}). Gælder: ${days(heldOn(pack, rule))}. ${ground({ ...rule, from: pack.from, value: undefined })}`,
  ...valueLines(pack, rule)
]

/** What whoever installs a release is told of a pack: which it is, its days, and where each rule and number stands. */
export const lawChange = (pack: RulePack, seal: string): string =>
  [
    `Rules of law: ${pack.en}. ${named(pack)}, holds ${days(pack)}, seal \`${shortSeal(seal)}\`.`,
    pack.rules.flatMap((rule) => ruleLines(pack, rule)).join("\n")
  ].join("\n\n")

/** Whether every line of a text stands in another, however both are wrapped and indented. */
export const isSaidIn = (text: string, said: string): boolean => {
  const plain = (one: string): string => one.replaceAll(/\s+/g, " ").trim()
  const there = plain(said)
  return text.split("\n").every((line) => there.includes(plain(line)))
}
