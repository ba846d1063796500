import type { Day } from "@partnerskab/core/calendar"
import { Agreements, Parties, People } from "@partnerskab/core/agreement"
import { compileLaw, type RulePack } from "@partnerskab/core/law"
import {
  type AnyModule,
  codeListsOf,
  type DecideContext,
  isUsable,
  type ParameterChange
} from "@partnerskab/core/plugin"

/** What a rule asks of that a jobcentre can set: parameters, codes and tables. */
export type Settings = Pick<DecideContext, "valueOn" | "codesOn" | "valueFor" | "lawAbout">

/** The modules given, with those that every installation has. */
export const withCore = (modules: ReadonlyArray<AnyModule>): ReadonlyArray<AnyModule> => [
  ...new Set([Agreements, Parties, People, ...modules])
]

/**
 * What modules declare, with what is set from a day on. What no module declares is told, and has its own value all the
 * same: only an installation cannot do without the declaration.
 */
export const settingsOf = (
  modules: ReadonlyArray<AnyModule>,
  { changes, packs }: { readonly changes: ReadonlyArray<ParameterChange>; readonly packs: ReadonlyArray<RulePack> },
  undeclared: (what: string) => void
): Settings => {
  const all = withCore(modules).map(({ definition }) => definition)
  const keys = (list: "parameters" | "tables") => new Set(all.flatMap((one) => one[list].map(({ key }) => key)))
  const [parameters, tables] = [keys("parameters"), keys("tables")]
  const codes = new Set(all.flatMap(codeListsOf).map(({ key }) => key))
  const latest = (key: string, on: Day) =>
    changes
      .filter(({ parameter, from }) => parameter === key && from <= on)
      .reduce<ParameterChange | undefined>((last, one) => (last && last.from > one.from ? last : one), undefined)
  return {
    valueOn: ({ key, definition }, on) => {
      if (!parameters.has(key)) undeclared(`the parameter ${key}`)
      return (latest(key, on) ?? definition).value as never
    },
    codesOn: ({ key, entries }, on, orLater) => {
      if (!codes.has(key)) undeclared(`the codes ${key}`)
      return new Map(Object.entries(entries).filter(([, entry]) => isUsable(entry, on, orLater)))
    },
    valueFor: ({ key, values }, code) => {
      if (!tables.has(key)) undeclared(`the table ${key}`)
      return values[code]
    },
    lawAbout: (about) => compileLaw(about, packs)
  }
}
