import type { AnyModule, Figures, Texts } from "@partnerskab/core/plugin"
import { twice } from "../twice.ts"
import { law, none, type PluginLaw } from "./Law.ts"
import { unsaid } from "./texts.ts"

/** Figures with as many rows each: none when nothing was counted. A figure that is not shown cannot be asked for. */
const figuresOf = (
  { definition: { indicators, report } }: AnyModule,
  amount: number
): { readonly figures: Figures; readonly keys: ReadonlyArray<string> } => {
  const keys = report.figures ?? Object.keys(indicators)
  const rows = (figure: string) => {
    const one = keys.includes(figure) ? indicators[figure] : undefined
    if (one === undefined) throw new Error(`the figure ${figure} is not there`)
    const bucket = one.taken.how === "flow" && one.taken.bucket !== undefined ? ["2011"] : []
    const groups = [...one.by, ...one.joins.filter(({ group }) => group === true)].map((_, at) => `group-${at}`)
    return Array.from({ length: amount }, (_, at) => ({ group: [...bucket, ...groups], value: at * 3 }))
  }
  const total = (figure: string) => rows(figure).reduce((sum, { value }) => sum + value, 0)
  return { keys, figures: { asOf: "2011-12-31", rows, total } }
}

const reportProblems = (module: AnyModule): ReadonlyArray<string> => {
  const { key, definition } = module
  const { title, says } = definition.report
  const missing = figuresOf(module, 0)
    .keys.filter((name) => definition.indicators[name] === undefined)
    .map((name) => `the report of ${key} shows ${name}, which is no figure of it`)
  return [
    ...missing,
    ...(title === undefined ? [] : unsaid(`the report of ${key}`, title)),
    ...(says === undefined ? [] : [0, 1, 4].flatMap((amount) => sentenceProblems(module, amount)))
  ]
}

const sentenceProblems = (module: AnyModule, amount: number): ReadonlyArray<string> => {
  const { key, definition } = module
  const { figures } = figuresOf(module, amount)
  const what = `what the report of ${key} says ${amount === 0 ? "when nothing was counted" : `of ${amount} groups`}`
  const came = twice(what, {}, () => definition.report.says?.(figures) ?? [])
  if ("threw" in came) return [`${what} throws: ${came.threw}`]
  return came.gave.flatMap((texts: Texts) => unsaid(what, texts))
}

/** Law 21: the module's part of a report. */
export const reportLaws: ReadonlyArray<PluginLaw> = [
  law(
    21,
    "its part of a report shows its own figures and says the same in both languages, also of none",
    ({ module }) => none(reportProblems(module))
  )
]
