import type { AnyEntity, AnyModule, Texts } from "@partnerskab/core/plugin"
import { format } from "prettier"
import { type SeenReminder, seenRemindersOf } from "./seenReminders.ts"
import { type Due, whenDue } from "./whenDue.ts"

interface Row {
  readonly module: string
  readonly kind: string
  readonly words: Texts
  readonly roles: ReadonlyArray<string>
  readonly whom: string
  readonly due: string
  readonly again: string
  readonly until: string
}

type Parameters = ReadonlyMap<string, unknown>

const dueText = ({ due, by }: Due, parameters: Parameters): string => {
  if (by === undefined) return due
  if (!parameters.has(by)) throw new Error(`no module has the parameter ${by}`)
  const value = parameters.get(by)
  return `${due.replace("{}", Array.isArray(value) ? value.join(" and ") : String(value))} (\`${by}\`)`
}

const everyText = (number: number, unit: string): string =>
  number === 1 ? `every ${unit}` : `every ${number} ${unit}s`

/** How often it comes, when it comes again. */
const againText = ({ every }: SeenReminder): string => {
  const said = new Set(
    every.map((one) => {
      if (one === undefined) return "once"
      if ("months" in one) return everyText(one.months, "month")
      return "weeks" in one ? everyText(one.weeks, "week") : everyText(one.days, "day")
    })
  )
  if (said.size < 3) return [...said].join(", or ")
  return said.has("once") ? "once, or every so many weeks" : "every so many weeks"
}

/** Every reminder of the library says what is to be done. */
const wordsOf = ({ key, definition }: AnyEntity, what: string): Texts => {
  const words = definition.words?.reminders?.[what]
  if (words === undefined) throw new Error(`${key}/${what} has no words`)
  return words
}

const untilText = ({ definition }: AnyEntity, { states }: SeenReminder, { until }: Due): string => {
  const all = Object.keys(definition.when)
  const during = states.map((state) => definition.words?.states?.[state]?.en ?? state).join(", or ")
  return [
    ...(states.length === all.length ? [] : [`as long as ${during}`]),
    ...(until === undefined ? [] : [`until ${until}`])
  ].join("; ")
}

const told = Object.keys(whenDue)
const inOrder = (a: SeenReminder, b: SeenReminder): number => told.indexOf(a.kind) - told.indexOf(b.kind)

const rowsOf = (module: AnyModule, parameters: Parameters): ReadonlyArray<Row> =>
  module.definition.entities.flatMap((entity) =>
    seenRemindersOf(entity)
      .toSorted(inOrder)
      .map((seen) => {
        const due = whenDue[seen.kind] ?? { due: "?" }
        return {
          module: module.key,
          kind: seen.kind,
          words: wordsOf(entity, seen.kind.split("/")[1]!),
          roles: seen.roles,
          whom: seen.roles.map((role) => (role === "…" ? (due.whom ?? "?") : `\`${role}\``)).join(", "),
          due: dueText(due, parameters),
          again: againText(seen),
          until: untilText(entity, seen, due)
        }
      })
  )

/** Every kind of reminder of some modules, as their states want it. */
export const reminderRows = (modules: ReadonlyArray<AnyModule>): ReadonlyArray<Row> => {
  const parameters = new Map(
    modules.flatMap(({ definition }) => definition.parameters.map((one) => [one.key, one.definition.value] as const))
  )
  return modules.flatMap((module) => rowsOf(module, parameters))
}

const line = (cells: ReadonlyArray<string>): string => `| ${cells.join(" | ")} |`

const lineOf = ({ kind, words, whom, due, again, until }: Row): string =>
  line([`${words.da}<br>${words.en}<br>\`${kind}\``, whom, due, `${again}, ${until}`])

/** The page, one table for each module. */
export const remindersPage = (rows: ReadonlyArray<Row>): Promise<string> =>
  format(
    [
      "# What reminds whom, how often and until when",
      "",
      "Every reminder of the library, by the module it comes from. Whom it reaches, how often it comes and in which states " +
        "it is wanted are seen in states of its entity by `packages/testing/test/reminders/remindersTable.test.ts` with " +
        "`UPDATE=1`; the days are in `whenDue.ts` beside it. Do not edit by hand.",
      "",
      "A number with a name behind it, such as `agreement.noticeDays`, is a parameter: the jobcentre sets its own. Whom a " +
        "role reaches, what becomes of a reminder nobody can get, and how a worker hands it out are in " +
        "[Reminders that never go missing](guides/reminders.md).",
      "",
      ...[...new Set(rows.map(({ module }) => module))].flatMap((module) => [
        `## ${module}`,
        "",
        line(["What it is about", "Whom", "When it is due", "How often, and how long"]),
        line(["---", "---", "---", "---"]),
        ...rows.filter((row) => row.module === module).map(lineOf),
        ""
      ])
    ].join("\n"),
    { parser: "markdown", printWidth: 120, proseWrap: "preserve" }
  )
