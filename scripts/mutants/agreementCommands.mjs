// Mistakes in what the commands of agreements and people refuse and do.
import { mutantsOf } from "./mutantsOf.mjs"

const t = (...names) => names.map((name) => `agreement/${name}`)

export const agreementCommandMutants = [
  ...mutantsOf("agreement/pointCommands.ts", t("points", "pointCorrections", "wrongState"), {
    "the last point may end when another ends later": ["days.find((day) =>", "[from].find((day) =>"],
    "a point ends before a later change": ["entry.from > lastDay)", "entry.from > after)"],
    "a point is agreed twice": [
      "PointChosenAlready.when(isActive(state) &&",
      "PointChosenAlready.when(!isActive(state) &&"
    ]
  }),
  ...mutantsOf("agreement/pointCorrections.ts", t("points", "pointCorrections", "wrongState"), {
    "an addition is withdrawn whatever is left": [
      "isSigned(state) ? somePointLeft(withoutTerms(state, point, day), day) : []",
      "[]"
    ],
    "what nobody said is corrected": [
      "sinceExactly(entries, day) === undefined, { days }",
      "entries.length < 0, { days }"
    ]
  }),
  ...mutantsOf("agreement/editionCommands.ts", t("points"), {
    "another form before a later change": ["entry.from > on)", "entry.from < on)"]
  }),
  ...mutantsOf("agreement/pauseCommands.ts", t("pauses"), {
    "two pauses share a day": ["overlaps(one, days)", "one.firstDay === days.firstDay"],
    "what is not paused is resumed": ["covers(one, on))", "one.firstDay <= on)"],
    "a pause is withdrawn by any of its days": ["firstDay === on", "firstDay <= on"]
  }),
  ...mutantsOf("agreement/lengthCommands.ts", t("length", "ending", "succession"), {
    "an agreement is extended to its last day": ["lastDay <= before", "lastDay < before"],
    "an agreement is shortened to its last day": ["lastDay >= before", "lastDay > before"],
    "an agreement ends on its first day no more": ["lastDay < state.firstDay", "lastDay <= state.firstDay"],
    "an agreement begins after its last day": ["lastDay < firstDay", "lastDay > firstDay"],
    "the next review is counted from nothing": ["next ?? (days === 0 ? undefined : addDays(on, days))", "next"]
  }),
  ...mutantsOf("agreement/signingCommands.ts", t("signing", "succession", "draftExpiry"), {
    "a term has a day too many": ["term - 1", "term"],
    "a late start is seen a day late": [
      "signed.firstDay < addDays(today, -days)",
      "signed.firstDay < addDays(today, -days - 1)"
    ],
    "a late start is seen a day early": [
      "signed.firstDay < addDays(today, -days)",
      "signed.firstDay <= addDays(today, -days)"
    ],
    "what is taken over from ends on the first day of the next": [
      "const dayBefore = addDays(firstDay, -1)",
      "const dayBefore = firstDay"
    ],
    "what is taken over from holds longer than agreed": [
      "agreed !== undefined && agreed < dayBefore ? agreed : dayBefore",
      "dayBefore"
    ],
    "approvals need not be complete": [
      "ApprovalsMissing.when(missing.length > 0",
      "ApprovalsMissing.when(missing.length > 1"
    ],
    "another day than was approved is signed": [
      "given !== undefined && given !== proposed",
      "given === undefined && given !== proposed"
    ]
  }),
  ...mutantsOf("agreement/preparingCommands.ts", t("prospects", "draftExpiry", "succession", "contacts"), {
    "a draft is kept for a day too few": ["keptUntil: addDays(on, days)", "keptUntil: addDays(on, days - 1)"],
    "a draft that is kept longer is kept shorter": ["before > keeping.keptUntil", "before < keeping.keptUntil"],
    "a warning comes before the draft": ["before < days", "before < days + 1"],
    "a prospect is drafted with another company": ["state.party !== given.party", "state.party === undefined"],
    "what has ended is taken over from": [
      'before !== undefined && before._tag !== "Active"',
      'before !== undefined && before._tag === "Draft"'
    ]
  }),
  ...mutantsOf("agreement/contactCommands.ts", t("contacts"), {
    "nobody need be named": ["Object.keys(given).length > 0", "Object.keys(given).length >= 0"],
    "whoever left since cannot be corrected to": ["from ?? daysInForce(state)?.firstDay ?? on", "on"]
  }),
  ...mutantsOf("agreement/people/peopleCommands.ts", t("people"), {
    "two absences share a day": ["overlaps(one, days)", "one.firstDay === days.firstDay"],
    "an absence goes on into the next": ["one.firstDay <= lastDay", "one.firstDay < lastDay"],
    "an absence ends before it begins": [
      "AbsenceEndsFirst.when(lastDay < firstDay",
      "AbsenceEndsFirst.when(lastDay > `9${firstDay}`"
    ]
  }),
  ...mutantsOf("agreement/people/presence.ts", t("people", "prospects", "contacts"), {
    "whoever leaves has left on the last day": [
      "lastDay !== undefined && lastDay < on",
      "lastDay !== undefined && lastDay <= on"
    ]
  })
]
