import { addDays, type Day } from "../calendar/index.ts"
import { isExact } from "./Known.ts"
import type { ChosenRules, Law, RuleOnDay } from "./Law.ts"
import { idsOf, rulesFrom, unknownRule, type Version } from "./onDay.ts"
import { heldOn, type RulePack } from "./RulePack.ts"
import type { Subject } from "./Subject.ts"

/**
 * Puts the rules of packs about a subject together. Ask `lint` first: of two rules of one name on one day, the one listed
 * last holds.
 *
 * @category constructors
 */
export const compileLaw = <S extends Subject>(about: S, packs: ReadonlyArray<RulePack>): Law<S> => {
  const versions = packs.flatMap((pack) =>
    pack.rules.flatMap((rule) => (rule.subject.key === about.key ? [{ pack, rule }] : []))
  )
  const anchors = [...new Set(versions.map(({ rule }) => rule.anchor))]
  const days = changeDays(packs)
  const timelines = new Map(
    anchors.map((anchor) => [
      anchor,
      timelineOf(
        versions.filter(({ rule }) => rule.anchor === anchor),
        days
      )
    ])
  )
  return {
    subject: about,
    packs,
    anchors,
    rulesOn: (anchor, on) => timelines.get(anchor)!.on(on),
    rulesEver: (anchor) => timelines.get(anchor)!.ever()
  }
}

/** The rules of one anchor, compiled once for each stretch of days on which nothing changes. */
const timelineOf = (versions: ReadonlyArray<Version>, days: ReadonlyArray<Day>) => {
  const stretches = new Map<number, ChosenRules>()
  const known = new Map<Day, ChosenRules>()
  return {
    on: (on: Day): ChosenRules => {
      const found = known.get(on)
      if (found !== undefined) return found
      const at = lastUpTo(days, on)
      const rules = stretches.get(at) ?? chosenFrom(rulesFrom(versions, on))
      stretches.set(at, rules)
      // The days asked about are few; should they not be, those before are forgotten.
      if (known.size > 5000) known.clear()
      known.set(on, rules)
      return rules
    },
    ever: (): ReadonlyArray<RuleOnDay> =>
      idsOf(versions).map((id) => {
        const all = versions.filter(({ rule }) => rule.id === id)
        return unknownRule(all, all[0]!.pack.from)
      })
  }
}

/** Rules sorted by the fact that most of them are chosen by, so that those for other codes are not even looked at. */
const chosenFrom = (rules: ReadonlyArray<RuleOnDay>): ChosenRules => {
  const choosing = rules.flatMap(({ rule }) => Object.keys(rule.concerns))
  const by = choosing.toSorted(
    (a, b) => choosing.filter((one) => one === b).length - choosing.filter((one) => one === a).length
  )[0]
  const byCode = new Map<unknown, ReadonlyArray<RuleOnDay>>()
  return {
    all: rules,
    for: (given) => {
      const code = by === undefined ? undefined : given[by]
      if (!isExact(code)) return rules
      const found = byCode.get(code)
      if (found !== undefined) return found
      const chosen = rules
        .filter(({ concerns }) => concerns({ [by!]: code }) !== false)
        .map((one) => ({ ...one, concerns: one.concernsBut(by!) }))
      // A code that nobody knows is not kept: there is no end to those.
      if (byCode.size < 500) byCode.set(code, chosen)
      return chosen
    }
  }
}

/** Every day on which a rule or a value begins, or has just ended; oldest first. */
const changeDays = (packs: ReadonlyArray<RulePack>): ReadonlyArray<Day> => {
  const spans = packs.flatMap((pack) => [
    pack,
    ...pack.rules.flatMap((rule) => [
      heldOn(pack, rule),
      ...Object.values(rule.values).flatMap(({ rows }) => rows),
      ...(rule.noneBefore === undefined ? [] : [{ from: rule.noneBefore }]),
      ...(rule.noneAfter === undefined ? [] : [{ from: addDays(rule.noneAfter, 1) }])
    ])
  ])
  return [
    ...new Set(spans.flatMap(({ from, to }: { from: Day; to?: Day }) => (to ? [from, addDays(to, 1)] : [from])))
  ].toSorted()
}

/** How many of the days are not after a day. */
const lastUpTo = (days: ReadonlyArray<Day>, on: Day): number => {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (days[middle]! <= on) low = middle + 1
    else high = middle
  }
  return low
}
