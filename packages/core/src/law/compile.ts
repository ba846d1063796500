import { addDays, type Day } from "../calendar/index.ts"
import { chooser } from "./choose.ts"
import type { Law, Timeline } from "./Law.ts"
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
  const days = changeDays(packs)
  const anchors = [...new Set(versions.map(({ rule }) => rule.anchor))]
  return {
    subject: about,
    packs,
    timelines: anchors.map((anchor) =>
      timelineOf(
        anchor,
        versions.filter(({ rule }) => rule.anchor === anchor),
        days
      )
    )
  }
}

/** The rules of one anchor, compiled once for each stretch of days on which nothing changes. */
const timelineOf = (anchor: string, versions: ReadonlyArray<Version>, days: ReadonlyArray<Day>): Timeline => {
  const stretches = new Map<number, Choosing>()
  const known = new Map<Day, Choosing>()
  return {
    anchor,
    on: (on) => {
      const found = known.get(on)
      if (found !== undefined) return found
      const at = lastUpTo(days, on)
      const choosing = stretches.get(at) ?? chooser(rulesFrom(versions, on))
      stretches.set(at, choosing)
      // The days asked about are few; should they not be, those before are forgotten.
      if (known.size > 5000) known.clear()
      known.set(on, choosing)
      return choosing
    },
    ever: () => ({
      isSettled: false,
      rules: idsOf(versions).map((id) => {
        const all = versions.filter(({ rule }) => rule.id === id)
        return unknownRule(all, all[0]!.pack.from)
      })
    })
  }
}

type Choosing = ReturnType<Timeline["on"]>

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
