import { addDays, type Day } from "@partnerskab/core/calendar"
import type { Chance } from "./chance.ts"
import type { SoFar } from "./commands.ts"

type Input = Readonly<Record<string, unknown>>
type FollowUp = readonly [name: string, given: (input: Input, chance: Chance) => Input]

const later = (day: unknown, days: number): Day => addDays(day as Day, days)
const same = ({ agreement }: Input): Input => ({ agreement })

/** The first of each side as its second: what was named is not corrected to what it is. */
const theOtherWayRound = (contacts: unknown): Input =>
  Object.fromEntries(
    Object.entries(contacts as Readonly<Record<string, Input | undefined>>).map(([side, two]) => [
      side,
      { primary: two?.["deputy"], deputy: two?.["primary"] }
    ])
  )

const changes: ReadonlyArray<FollowUp> = [
  ["agreement.withdrawPointChange", ({ agreement, point, on: from }) => ({ agreement, point, from })],
  ["agreement.correctPoint", ({ agreement, point, terms, on: from }) => ({ agreement, point, terms, from })],
  ["agreement.changePoint", ({ agreement, point, terms }) => ({ agreement, point, terms })],
  ["agreement.endPoint", ({ agreement, point, on }, { below }) => ({ agreement, point, lastDay: later(on, below(60)) })]
]

/** What people do after something was done, about the same life and its days. */
const followUps: Readonly<Record<string, ReadonlyArray<FollowUp>>> = {
  "people.absent": [
    [
      "people.back",
      ({ person, on: firstDay }, { below }) => ({ person, firstDay, lastDay: later(firstDay, below(20)) })
    ],
    ["people.withdrawAbsence", ({ person, on: firstDay }) => ({ person, firstDay })]
  ],
  "people.leave": [["people.withdrawLeaving", ({ person }) => ({ person })]],
  "agreement.consider": [
    ["agreement.assign", same],
    ["agreement.draftProspect", ({ agreement, party }) => ({ agreement, party })],
    ["agreement.drop", same]
  ],
  "agreement.propose": [
    ["agreement.takeBack", same],
    ["agreement.drop", same]
  ],
  "agreement.sign": [
    ["agreement.review", same],
    ["agreement.shorten", same],
    ["agreement.extend", same],
    ["agreement.correctStart", ({ agreement, on }) => ({ agreement, firstDay: later(on, -1) })],
    ["agreement.addPoint", same],
    ["agreement.addPoint", same],
    ["agreement.changePoint", same],
    ["agreement.correctPoint", same],
    ["agreement.changeEdition", same],
    ["agreement.pause", same],
    ["agreement.namePointContact", same]
  ],
  "agreement.pause": [
    ["agreement.resume", ({ agreement, on }, { below }) => ({ agreement, on: later(on, below(20)) })],
    ["agreement.withdrawPause", ({ agreement, on }) => ({ agreement, on })]
  ],
  "agreement.addPoint": changes,
  "agreement.changePoint": changes,
  "agreement.nameContacts": [
    [
      "agreement.correctContacts",
      ({ agreement, contacts, on: from }) => ({ agreement, contacts: theOtherWayRound(contacts), from })
    ]
  ],
  "agreement.end": [
    ["agreement.withdrawEnd", same],
    [
      "agreement.correctEnd",
      ({ agreement, lastDay }, { below }) => ({ agreement, lastDay: later(lastDay, below(9) - 4) })
    ]
  ],
  "agreement.correctEnd": [["agreement.withdrawEnd", same]]
}

/** Something that follows from what was done lately: which command, and what of its input is given by that. */
export const followUp = (chance: Chance, { done }: SoFar): readonly [name: string, given: Input] | undefined => {
  const lately = done.slice(-12).flatMap(({ module, command, input }) => {
    const next = followUps[`${module}.${command}`]
    return next === undefined ? [] : [{ next, input }]
  })
  if (lately.length === 0) return undefined
  const { next, input } = chance.pick(lately)
  const [name, given] = chance.pick(next)
  return [name, given(input, chance)]
}
