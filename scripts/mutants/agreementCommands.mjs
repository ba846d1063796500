// Mistakes in what the commands of agreements and people refuse and do.
import { mutantsOf } from "./mutantsOf.mjs"

const t = (...names) => names.map((name) => `agreement/${name}`)

export const agreementCommandMutants = [
  ...mutantsOf("agreement/pointCommands.ts", t("points", "pointCorrections", "wrongState"), {
    "a point is changed to what it is": [
      "signing.ok && sameTerms(held, signing.signed)",
      "false",
      "agreement/nothingChanges"
    ],
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
    "a point is corrected to what is written": [
      "otherTerms(sinceExactly(entriesOf(state, point), day)?.terms, signing),",
      "",
      "agreement/nothingChanges"
    ],
    "what nobody said is corrected": [
      "sinceExactly(entries, day) === undefined, { days }",
      "entries.length < 0, { days }"
    ]
  }),
  ...mutantsOf("agreement/editionCommands.ts", t("points", "nothingChanges"), {
    "an agreement is moved to the form it has": ["sameSaid(pointsOn(state, on), terms)", "false"],
    "an agreement is not moved to another form with the same terms": ["state.edition === edition &&", ""],
    "another form before a later change": ["entry.from > on)", "entry.from < on)"]
  }),
  ...mutantsOf("agreement/pauseCommands.ts", t("pauses"), {
    "two pauses share a day": ["overlaps(one, days)", "one.firstDay === days.firstDay"],
    "what is not paused is resumed": ["covers(one, on))", "one.firstDay <= on)"],
    "a pause is withdrawn by any of its days": ["firstDay === on", "firstDay <= on"]
  }),
  ...mutantsOf("agreement/lengthCommands.ts", t("length", "ending", "succession"), {
    "a first day is corrected to what it is": [
      'someChange(daysInForce(state)?.firstDay, firstDay, "/firstDay"),',
      "",
      "agreement/nothingChanges"
    ],
    "an agreement is extended to its last day": ["lastDay <= before", "lastDay < before"],
    "an agreement is shortened to its last day": ["lastDay >= before", "lastDay > before"],
    "an agreement ends on its first day no more": ["lastDay < state.firstDay", "lastDay <= state.firstDay"],
    "an agreement begins after its last day": ["lastDay < firstDay", "lastDay > firstDay"],
    "the next review is counted from nothing": ["next ?? (days === 0 ? undefined : addDays(on, days))", "next"]
  }),
  ...mutantsOf("agreement/signingCommands.ts", t("signing", "succession", "draftExpiry"), {
    "a term has a day too many": ["term - 1", "term"],
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
  ...mutantsOf("agreement/lateStart.ts", t("signing", "length"), {
    "a late start is seen a day late": ["is >= addDays(today, -days)", "is >= addDays(today, -days - 1)"],
    "a late start is seen a day early": ["is >= addDays(today, -days)", "is > addDays(today, -days)"],
    "a first day is corrected to one long ago by one alone": ["(correctStart, {", "(sign, {"],
    "a first day that is moved forward needs two": ["was !== undefined && was <= is", "was !== undefined && was > is"]
  }),
  ...mutantsOf("agreement/endCommands.ts", t("ending", "nothingChanges"), {
    "an agreement ends after the agreed last day": ["lastDay > agreed", 'lastDay > "9"'],
    "an agreement ends before the agreed last day only": ["lastDay > agreed", "lastDay >= agreed"],
    "an end is corrected to after the agreed last day": [
      'state._tag === "Ended" ? state.agreedLastDay : undefined',
      "undefined"
    ],
    "an end is corrected to what it is": ['? someChange(state.lastDay, lastDay, "/lastDay") : []', "? [] : []"]
  }),
  ...mutantsOf("agreement/nothingChanges.ts", t("nothingChanges"), {
    "what changes nothing is a change": [
      "is !== undefined && sameSaid(is, said)",
      "is === undefined && sameSaid(is, said)"
    ],
    "whatever is said is what is so": ["{ one }, { one: other }).length === 0", "{ one }, { one: other }).length >= 0"]
  }),
  ...mutantsOf("agreement/preparingCommands.ts", t("prospects", "draftExpiry", "succession", "contacts"), {
    "the contact of a point that is taken out stays": [
      "filter((point) => !(point in points))",
      "filter((point) => point in points)",
      "agreement/nothingChanges"
    ],
    "points that are as they were are chosen": [
      'someChange(prepared?.points, terms, "/points")',
      "[]",
      "agreement/nothingChanges"
    ],
    "a draft that is kept as it was is kept longer": [
      "prepared !== undefined && sameSaid(keepingIn(prepared), keepingIn(kept))",
      "false"
    ],
    "a draft is kept for a day too few": ["keptUntil: addDays(on, days)", "keptUntil: addDays(on, days - 1)"],
    "a draft that is kept longer is kept shorter": ["before > keeping.keptUntil", "before < keeping.keptUntil"],
    "a warning comes before the draft": ["before < days", "before < days + 1"],
    "a prospect is drafted with another company": ["state.party !== given.party", "state.party === undefined"],
    "what has ended is taken over from": [
      'before !== undefined && before._tag !== "Active"',
      'before !== undefined && before._tag === "Draft"'
    ]
  }),
  ...mutantsOf("agreement/prospectCommands.ts", t("nothingChanges"), {
    "a prospect is given to whoever has it": ['someChange(state.consultant, consultant, "/consultant")', "[]"]
  }),
  ...mutantsOf("agreement/contactCommands.ts", t("contacts", "nothingChanges"), {
    "one side of two that is as it was is refused": ["sides.every((side)", "sides.some((side)"],
    "nobody is named where there is nobody": ['contact, "/contact")', '{ contact }, "/contact")'],
    "contacts are corrected to what is written": ["sameSides(saidFrom(state.contactsSince, from), contacts)", "[]"],
    "contacts are those named last, whatever the day": [
      "sameSides(contactsOn(state, on)?.contacts, contacts)",
      "sameSides(undefined, contacts)"
    ],
    "nobody need be named": ["Object.keys(given).length > 0", "Object.keys(given).length >= 0"],
    "whoever left since cannot be corrected to": ["from ?? daysInForce(state)?.firstDay ?? on", "on"]
  }),
  ...mutantsOf("agreement/people/peopleCommands.ts", t("people"), {
    "whoever does not leave is said to stay": ["state.lastDay === undefined, { person", "false, { person"],
    "whoever leaves is said to stay no more": ["state.lastDay === undefined, { person", "true, { person"],
    "whoever leaves does so twice": [
      '[someChange(state.lastDay, lastDay, "/lastDay")]',
      "[]",
      "agreement/nothingChanges"
    ],
    "an absence ends where it ended": [
      'someChange(state.absences?.find((one) => one.firstDay === firstDay)?.lastDay, lastDay, "/lastDay"),',
      "",
      "agreement/nothingChanges"
    ],
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
