// Mistakes in how an agreement is approved, in what a change of it brings about, and in how its signatures are proved.
import { mutantsOf } from "./mutantsOf.mjs"

const tests = ["agreement/approvals", "agreement/approvalPlans", "agreement/signatures", "agreement/consequences"]

export const agreementApprovalMutants = [
  ...mutantsOf("agreement/approvals/approvalCommands.ts", tests, {
    "the contact of a point may not approve": [
      "...Object.values(pointContacts).flatMap((contact) => contact[side] ?? [])",
      ""
    ],
    "the second contact may not approve": ["    contacts[side].deputy,\n", ""],
    "the other side approves without a reason": ["onBehalf === undefined ? own :", "onBehalf === null ? own :"],
    "nobody of the other side approves with a reason": [
      "...contactsOf(state, otherSide)]",
      "...contactsOf(state, side)]"
    ],
    "nobody waits for others": ["after.includes(place) && !complete)", "after.includes(place) && complete)"],
    "a place is independent of those only that it names": [" || independentOf.includes(here.place))", ")"],
    "a place is independent of those only that name it": ["here.independentOf.includes(place) || ", ""],
    "whoever recorded may approve for the other": [
      "people.includes(by) || people.includes(actor)",
      "people.includes(by)"
    ],
    "whoever approved may record for the other": [
      "people.includes(by) || people.includes(actor)",
      "people.includes(actor)"
    ],
    "it does not matter who records": ["[by, context.actor])", "[by])"],
    "what was not seen is approved": ["seen !== now, { seen, now }", "seen === '', { seen, now }"],
    "the day it was sent is too early": ["on < plannedOn(state)", "on <= plannedOn(state)"],
    "who approves for another gives no known reason": [
      "{ list: onBehalfReasons, on, field",
      "{ list: changeReasons, on, field"
    ],
    "an approval can be taken back that another gave": [
      "!here.given.some((one) => one.by === by)",
      "here.given.length === 0"
    ],
    "what can never be taken back can": ['here.revocable === "never"', 'here.revocable === "untilNext"'],
    "what is signed can be taken back": [
      'if (state._tag === "Active") return',
      'if (state._tag === "Proposed") return'
    ],
    "what the next has approved can be taken back": [
      'here.revocable === "untilNext" && next',
      'here.revocable === "untilSigned" && next'
    ],
    "what waits for nobody counts as the next": ["after.includes(place) && given.length > 0", "given.length > 0"],
    "the next has approved before it has": ["after.includes(place) && given.length > 0", "after.includes(place)"]
  }),
  ...mutantsOf("agreement/signingCommands.ts", tests, {
    "an agreement is signed before it was sent": ["on < state.proposedOn", "on < '1000-01-01'"],
    "the day it was sent is too early to sign": ["on < state.proposedOn", "on <= state.proposedOn"],
    "an agreement is signed without approvals": ["missing.length > 0, {", "missing.length > 1, {"],
    "an agreement is signed before it is approved": ["state.proposedOn <= on && on < from", "on > from"],
    "an agreement is not signed on the day it is approved": ["on < from, { from }", "on <= from, { from }"]
  }),
  ...mutantsOf("agreement/approvals/approvalSteps.ts", tests, {
    "an approval of one is that of all in its place": [
      "const others = agreement.approvals.filter(({ place, by }) => place !== given.place || by !== given.by)",
      "const others = agreement.approvals.filter(({ place }) => place !== given.place)"
    ],
    "an approval of one is that of them in every place": [
      "const others = agreement.approvals.filter(({ place, by }) => place !== given.place || by !== given.by)",
      "const others = agreement.approvals.filter(({ by }) => by !== given.by)"
    ],
    "one who approves twice is two": [
      "const others = agreement.approvals.filter(({ place, by }) => place !== given.place || by !== given.by)",
      "const others = agreement.approvals"
    ],
    "contents that nobody approves any more are kept": [
      "filter(([of]) => approvals.some(({ hash }) => hash === of))",
      "filter(() => approvals.length >= 0)"
    ],
    "what is taken back is taken back for all in the place": [
      "const approvals = agreement.approvals.filter(({ place, by }) => place !== given.place || by !== given.by)",
      "const approvals = agreement.approvals.filter(({ place }) => place !== given.place)"
    ],
    "what is taken back is taken back in every place": [
      "const approvals = agreement.approvals.filter(({ place, by }) => place !== given.place || by !== given.by)",
      "const approvals = agreement.approvals.filter(({ by }) => by !== given.by)"
    ]
  }),
  ...mutantsOf("agreement/approvals/approvalsOf.ts", tests, {
    "an approval too many is waited for": ["days[quorum - 1] ?? []", "days.at(-1) ?? []"],
    "the first of a quorum is enough": ["days[quorum - 1] ?? []", "days[0] ?? []"],
    "the first place to be complete is enough": ["    .toSorted()\n    .at(-1)", "    .toSorted()\n    .at(0)"],
    "a change that one must approve lapses all": [
      "needs.reapproveBy.includes(place))",
      "needs.reapproveBy.length > 0)"
    ],
    "an approval stands in every place": [".filter((approval) => approval.place === place.place)\n", "\n"],
    "more are needed than the quorum": ["length >= place.quorum", "length > place.quorum"],
    "what has lapsed counts": ["given.filter(({ stands }) => stands).length", "given.length"],
    "the rule packs are not hashed": ["({ form: 1, content, packs: [] })", "({ form: 1, content })"],
    "the plan is that of the day it was drafted": ["agreement.proposedOn ??", '"1000-01-01" ??']
  }),
  ...mutantsOf("agreement/approvals/contentChanges.ts", tests, {
    "another last day is no change": [
      '(["party", "edition", "firstDay", "lastDay"] as const)',
      '(["party", "edition", "firstDay"] as const)'
    ],
    "another edition is no change": [
      '(["party", "edition", "firstDay", "lastDay"] as const)',
      '(["party", "firstDay", "lastDay"] as const)'
    ],
    "another second contact is no change": ['(["primary", "deputy"] as const)', '(["primary"] as const)'],
    "other contacts need what those of points need": [
      "needs: content.contacts }))",
      "needs: content.pointContacts }))"
    ],
    "another contact of a point needs what contacts need": [
      "needs: content.pointContacts }))",
      "needs: content.contacts }))"
    ],
    "who is no contact of a point any more is no change": [
      "keysOf(before.pointContacts, after.pointContacts)",
      "keysOf(after.pointContacts)"
    ],
    "a point that goes is no change": ["keysOf(before.points, after.points)", "keysOf(after.points)"],
    "points come in the order they were chosen": [
      "[...new Set(records.flatMap(Object.keys))].toSorted()",
      "[...new Set(records.flatMap(Object.keys))]"
    ],
    "another wording is no change of the point": [" || was.version !== is.version", ""],
    "what changes on a later day is no change": [
      "for (const day of daysOf(before, after))",
      "for (const day of daysOf(before, after).slice(0, 1))"
    ],
    "days of the content before are not looked at": ["daysOf(before, after)", "daysOf(after)"]
  }),
  ...mutantsOf("agreement/approvals/consequences.ts", tests, {
    "what lapsed stands again": [".filter(({ stands }) => !stands)", ".filter(({ stands }) => stands)"],
    "what lapses is told to lapse by all changes": [
      "changes.filter((change) => asksAgain(change, place)).map",
      "changes.map"
    ],
    "a new approval of what was approved before is told as one that turned": [
      "[`${place}/${by}/${hash}`,",
      "[`${place}/${by}`,"
    ],
    "what stood already is told to stand again": [
      "then === undefined || then.stands === now.stands",
      "then === undefined"
    ],
    "a silent change is told": ['needs !== "silent"', 'needs !== "notify"'],
    "who is no contact any more is not told": ["own.length === 0 ? []", "own.length >= 0 ? []"],
    "who was a contact is told of nothing": [
      "...(own.length === 0 ? [] : [...new Set(then)])",
      "...[...new Set(then)]"
    ],
    "who was one of two is told twice": [".filter((person) => !now.includes(person))", ""],
    "who is no contact any more is told of everything": ["({ person, side, of: own })", "({ person, side, of: loud })"],
    "who is no contact any more is told of the other side": [
      "startsWith(`/contacts/${side}`)",
      "startsWith('/contacts/')"
    ]
  })
]
