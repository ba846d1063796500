// Mistakes in who is called about an agreement, in what is told of those who have it, and in how it is handed over.
import { mutantsOf } from "./mutantsOf.mjs"

const calling = ["agreement/coverage", "agreement/calling"]
const handing = ["agreement/handOver", "agreement/handingOver"]

export const agreementPeopleMutants = [
  ...mutantsOf("agreement/coverage.ts", calling, {
    "someone erased is called": ["if (known.erased === true)", "if (known.erased === false && false)"],
    "someone who has left is called": ["if (hasLeftBy(known.state, on))", 'if (hasLeftBy(known.state, "1000-01-01"))'],
    "someone unknown is erased": ['because: "unknown"', 'because: "erased"'],
    "until when someone is away is not told": [
      "...(absence.lastDay === undefined ? {} : { until: absence.lastDay })",
      ""
    ],
    "the contact of a point is called last": [
      '    ["pointContact", forPoint],\n    ["primary", primary],',
      '    ["primary", primary],\n    ["pointContact", forPoint],'
    ],
    "the contact of a point is called for the other side": [
      "named.points[point]?.[side]",
      'named.points[point]?.[side === "company" ? "authority" : "company"]'
    ],
    "someone is passed over twice": ["if (!passedOver.some((one) => one.person === person)) passedOver", "passedOver"],
    "days outside those given are told": ["own && common(own, within)", "own && common(own, own)"],
    "only the company is looked at": [
      '  return (["company", "authority"] as const)\n    .flatMap((side) => {\n      const found',
      '  return (["company"] as const)\n    .flatMap((side) => {\n      const found'
    ],
    "nobody reaches one day more": [
      "next === undefined ? days.lastDay : addDays(next, -1)",
      "next === undefined ? days.lastDay : next"
    ],
    "two gaps that touch are two": ["addDays(before.lastDay, 1) === firstDay", "before.lastDay === firstDay"],
    "gaps come side by side": [".toSorted((a, b) => (a.firstDay < b.firstDay ? -1 : 1))", ""],
    "who is back is back a day early": ["[addDays(absence.lastDay, 1)]", "[absence.lastDay]"],
    "who leaves is gone on the last day": [
      "(lastDay === undefined ? [] : [addDays(lastDay, 1)])",
      "(lastDay === undefined ? [] : [lastDay])"
    ],
    "the last day of the agreement is not looked at": ["day <= days.lastDay", "day < days.lastDay"],
    "second contacts change nothing": [
      "entries.flatMap(({ primary, deputy }) => [primary, deputy])",
      "entries.flatMap(({ primary }) => [primary])"
    ]
  }),
  ...mutantsOf("agreement/handOver.ts", handing, {
    "an agreement that ends that day is over": ["lastDay >= on)", "lastDay > on)"],
    "what has ended is handed over": ['return state._tag !== "Ended" && (', "return ("],
    "what was second is not handed over": ["[...asFirst, ...asSecond].filter", "asFirst.filter"],
    "what is named later stays": ["[{ day, contacts: held }, ...later]", "[{ day, contacts: held }]"],
    "what is named later is named on the day": [
      "[] : [{ day: one.from, contacts: one }]",
      "[] : [{ day, contacts: one }]"
    ],
    "days without whoever hands over are named too": ["primary === from || deputy === from)", "primary !== deputy)"],
    "nobody is named on the first day of an agreement that is to come": [
      "firstDay !== undefined && firstDay > on ? firstDay : on",
      "on"
    ],
    "a deputy who has left is named": [
      "HasLeft.when(hasLeftBy(second.state, lastNamed)",
      'HasLeft.when(hasLeftBy(second.state, "1000-01-01")'
    ],
    "who leaves before a later naming is named": ["[on, ...handed.map(({ day }) => day)].toSorted()", "[on]"],
    "the deputy is taken where there are two": [
      "pair.primary === pair.deputy && deputy !== undefined",
      "deputy !== undefined"
    ],
    "prospects are not enough": ["handed.length + prospects.length === 0", "handed.length === 0"],
    "one may hand over to oneself": ["from === to || handed", "handed"],
    "someone who has left takes over": [
      "HasLeft.when(hasLeftBy(taker.state, lastNamed)",
      'HasLeft.when(hasLeftBy(taker.state, "1000-01-01")'
    ],
    "it does not matter why": ["        reasonGiven(given, { list: changeReasons, on }, context)\n", ""],
    "why is not kept": [", ...asWhy(given) })", " })"]
  }),
  ...mutantsOf("agreement/brief.ts", handing, {
    "when a draft is forgotten is not told": [
      '["keptUntil", "keptUntil" in agreement ? agreement.keptUntil : undefined],',
      ""
    ],
    "a pause that is to come is told": ["agreement.pauses.find((one) => covers(one, on))", "agreement.pauses.at(-1)"],
    "what is today is over": ["day < on ? []", "day <= on ? []"],
    "dates come in no order": [".toSorted((a, b) => (a.on < b.on ? -1 : 1))", ""],
    "points come in the order they were chosen": [
      "Object.keys(pointsOn(agreement, on)).toSorted()",
      "Object.keys(pointsOn(agreement, on))"
    ],
    "contacts for points are forgotten": ["Object.entries(named?.points ?? {})", "Object.entries({})"]
  }),
  ...mutantsOf(
    "agreement/agreementKeys.ts",
    [...handing, "agreement/timelines", "agreement/draftExpiry", "agreement/succession", "agreement/signing"],
    {
      "only first contacts have a portfolio": [
        "[...new Set([consultant, deputyConsultant])]",
        "[...new Set([consultant])]"
      ],
      "a draft is forgotten a day late": ["during: period(draftedOn, keptUntil)", "during: period(draftedOn)"],
      "an agreement holds its party for ever": ["during: period(firstDay, lastDay)", "during: period(firstDay)"]
    }
  ),
  ...mutantsOf(
    "agreement/sinceStart.ts",
    [
      "agreement/timelines",
      "agreement/contacts",
      "agreement/points",
      "agreement/pointCorrections",
      "agreement/coverage"
    ],
    {
      "what is said again is said twice": ["[...withoutSince(entries, entry.from), entry]", "[...entries, entry]"],
      "what begins that day does not hold yet": ["from <= on", "from < on"],
      "the first that holds holds": ["entries.findLast(", "entries.find("],
      "what is said holds on the day of the next": ["next && addDays(next, -1)", "next", "agreementDifferences"]
    }
  ),
  ...mutantsOf(
    "agreement/agreementChanges.ts",
    ["agreement/timelines", "agreement/contacts", "agreement/points", "agreement/pauses", "agreement/coverage"],
    {
      "someone else for a point stays when nobody is": [
        "Object.keys(contact).length === 0 ? others",
        "Object.keys(contact).length < 0 ? others"
      ],
      "the columns tell whom was named first": ["contactsSince[one].at(-1)!", "contactsSince[one].at(0)!"],
      "a pause ends on the day it is over": ["{ ...pause, lastDay: addDays(on, -1) }", "{ ...pause, lastDay: on }"],
      "every pause ends": [
        "pause.firstDay <= on && (pause.lastDay === undefined || on <= pause.lastDay)",
        "pause.firstDay <= on"
      ],
      "a pause of no days stays": ["    .filter(hasDays)", ""]
    }
  ),
  ...mutantsOf(
    "agreement/signedSteps.ts",
    ["agreement/timelines", "agreement/points", "agreement/pauses", "agreement/contacts"],
    {
      "a point ends on its last day": [
        "withTerms(agreement, { point }, addDays(lastDay, 1))",
        "withTerms(agreement, { point }, lastDay)"
      ],
      "pauses come in the order they are told": [
        ".toSorted((a, b) => (a.firstDay < b.firstDay ? -1 : 1))\n  }),\n  Resumed",
        "\n  }),\n  Resumed"
      ],
      "another pause is withdrawn": ["pause.firstDay !== firstDay", "pause.firstDay < firstDay"]
    }
  )
]
