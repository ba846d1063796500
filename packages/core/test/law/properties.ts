import { addDays, type Day } from "../../src/calendar/index.ts"
import {
  type AnyCase,
  type CaseOf,
  greatest,
  judge,
  type Law,
  remedies,
  type Subject,
  type WorldFact
} from "../../src/law/index.ts"
import { ask as askRule } from "../../src/law/judge.ts"

/** Values worth trying for each fact: around the limits. */
export type Pools = Readonly<Record<string, ReadonlyArray<number | boolean | string>>>

/** What is true of every law, asked of one random case; a text says what is not. */
export const propertiesOf = <S extends Subject>(
  law: Law<S>,
  { pools, base }: { readonly pools: Pools; readonly base?: AnyCase },
  random: () => number
) => {
  const facts = law.subject.facts as Readonly<Record<string, WorldFact>>
  const names = Object.keys(pools)
  const pick = <A>(from: ReadonlyArray<A>): A => from[Math.floor(random() * from.length)]!
  const anything = (): AnyCase => Object.fromEntries(names.map((name) => [name, pick(pools[name]!)]))
  /** Half the cases differ in a few facts only from one that is permitted: else almost nothing is. */
  const exact = (): AnyCase => {
    if (base === undefined || random() < 0.5) return anything()
    const changed = Array.from({ length: Math.floor(random() * 4) }, () => pick(names))
    return { ...base, ...Object.fromEntries(changed.map((name) => [name, pick(pools[name]!)])) }
  }
  let permittedOnes = 0
  const ask = (given: AnyCase) => judge(law, given as CaseOf<S>).verdict
  const order = (a: number | boolean | string, b: number | boolean | string) => (a < b ? [a, b] : [b, a])

  /** The case with some facts known less well, so that the exact one is still among what it can be. */
  const blurred = (given: AnyCase): AnyCase =>
    Object.fromEntries(
      names.map((name) => {
        const value = given[name] as number | boolean | string
        const { kind } = facts[name]!
        if (random() < 0.6) return [name, value]
        if (random() < 0.3 || kind === "yesNo" || kind === "code") return [name, "unknown"]
        const [least, most] = order(pick(pools[name]!), pick(pools[name]!))
        return [name, { between: [order(least!, value)[0], order(most!, value)[1]] } as never]
      })
    )

  return {
    /** How many of the questions asked the other way round had an answer that is permitted. */
    answered: () => permittedOnes,

    /** What the rules sorted by codes say, all together, is what each rule of the day says that is asked on its own. */
    sorted: (): string | undefined => {
      const given = random() < 0.3 ? blurred(exact()) : exact()
      const days = law.timelines.map(({ anchor }) => given[anchor])
      if (!days.every((day) => typeof day === "string" && day !== "unknown")) return undefined
      const said = law.timelines.flatMap(({ on }, at) =>
        on(days[at] as Day)({}).rules.map((rule) => [rule.rule.id, askRule(rule, given)] as const)
      )
      const expected = said.flatMap(([id, one]) => {
        if (one === true || one === undefined) return []
        return [
          one._tag === "Unverified" ? `${id} unverified` : `${id} ${one._tag === "Broken" ? "forbidden" : "dependsOn"}`
        ]
      })
      const { findings, unverified } = judge(law, given as CaseOf<S>)
      const found = [
        ...unverified.map((id) => `${id} unverified`),
        ...findings.map(({ rule, verdict }) => `${rule} ${verdict}`)
      ]
      return show(found.toSorted()) === show(expected.toSorted())
        ? undefined
        : `${show(found)} is not ${show(expected)} of ${show(given)}`
    },

    /** What is said of an interval is said of everything in it. */
    sound: (): string | undefined => {
      const given = exact()
      const less = blurred(given)
      const [said, isSo] = [ask(less), ask(given)]
      return said === "dependsOn" || said === isSo
        ? undefined
        : `${said} of ${show(less)}, but ${isSo} of ${show(given)}`
    },

    /** The greatest that is permitted is permitted, one more is not, and it is what looking at each one gives. */
    inverse: (
      fact: string,
      { from, to }: { readonly from: Day; readonly to: Day } | { readonly from: number; readonly to: number }
    ) => {
      const given = random() < 0.3 ? blurred(exact()) : exact()
      const { permitted, possible } = greatest(law, given as CaseOf<S>, { fact, from, to } as never) as {
        readonly permitted?: number | Day
        readonly possible?: number | Day
      }
      const at = (value: number | Day) => ask({ ...given, [fact]: value })
      const told = `${fact} ${String(permitted)}/${String(possible)} of ${show(given)}`
      const isLast = (value: number | Day) => value === to
      if (permitted !== undefined) permittedOnes += 1
      if (permitted !== undefined && at(permitted) !== "permitted") return `${told}: not permitted`
      if (permitted !== undefined && !isLast(permitted) && at(next(permitted)) === "permitted")
        return `${told}: one more is permitted`
      if (permitted === undefined && [from, to, between(from, to, random())].some((one) => at(one) === "permitted"))
        return `${told}: something is permitted`
      if (possible !== undefined && at(possible) === "forbidden") return `${told}: forbidden`
      if (possible !== undefined && !isLast(possible) && at(next(possible)) !== "forbidden")
        return `${told}: one more is possible`
      if (possible === undefined && [from, to, between(from, to, random())].some((one) => at(one) !== "forbidden"))
        return `${told}: something is possible`
      return undefined
    },

    /** A change that is proposed makes the case permitted, and changes only what can be changed. */
    remedied: (): string | undefined => {
      const given = exact()
      for (const { changes } of remedies(law, given as CaseOf<S>)) {
        if (ask({ ...given, ...changes }) !== "permitted") return `${show(changes)} does not help ${show(given)}`
        for (const fact of Object.keys(changes)) {
          const about = facts[fact]!
          if (!("canChange" in about) || !about.canChange) return `${fact} cannot be changed`
        }
      }
      return undefined
    },

    /** More of what makes every rule harder, or less of what makes every rule easier, never turns a no into a yes. */
    monotone: (fact: string, easier: "more" | "less"): string | undefined => {
      const given = exact()
      const [least, most] = order(pick(pools[fact]!), pick(pools[fact]!)) as [number, number]
      const [hard, easy] = easier === "more" ? [least, most] : [most, least]
      const [one, other] = [ask({ ...given, [fact]: hard }), ask({ ...given, [fact]: easy })]
      return one === "permitted" && other === "forbidden"
        ? `${fact} ${hard} is permitted, ${easy} is not: ${show(given)}`
        : undefined
    }
  }
}

const next = (value: number | Day): number | Day => (typeof value === "number" ? value + 1 : addDays(value, 1))

const between = (from: number | Day, to: number | Day, share: number): number | Day => {
  if (typeof from === "number") return Math.floor(from + (Number(to) - from) * share)
  const days = Math.round((Date.parse(to as Day) - Date.parse(from)) / 86_400_000)
  return addDays(from, Math.floor(days * share))
}

const show = (given: object): string => JSON.stringify(given)
