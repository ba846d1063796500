// Mistakes in asking the rules of law about a placement.
import { mutantsOf } from "./mutantsOf.mjs"

const placement = ["points/legalCase", "points/placementLaw"]

export const lawPlacementMutants = [
  ...mutantsOf("points/placements/legal/lawPolicies.ts", placement, {
    "the ratio is of all workplaces": [
      'employer: partyOn(party, firstDay, "/party"),\n    atWorkplace: within(atWorkplace(workplace), Placement, { workplace })',
      'employer: partyOn(party, firstDay, "/party"),\n    atWorkplace: within(atWorkplace(workplace), Placement)'
    ],
    "the ratio of an extension is of all workplaces": [
      'partyOn(party, grantedOn, "/party"),\n    atWorkplace: within(atWorkplace(workplace), Placement, { workplace })',
      'partyOn(party, grantedOn, "/party"),\n    atWorkplace: within(atWorkplace(workplace), Placement)'
    ],
    "the workplace is not guarded": [
      'firstDay, "/party"),\n    atWorkplace: within(atWorkplace(workplace)',
      'firstDay, "/party"),\n    atWorkplace: within(`nothing/${workplace}`'
    ],
    "the workplace of an extension is not guarded": [
      'grantedOn, "/party"),\n    atWorkplace: within(atWorkplace(workplace)',
      'grantedOn, "/party"),\n    atWorkplace: within(`nothing/${workplace}`'
    ],
    "praktik does not count": ["virksomhedspraktik: true", "virksomhedspraktik: false"],
    "a subsidy does not count": ["loentilskud: true", "loentilskud: false"],
    "an apprentice counts": ["voksenlaerling: false", "voksenlaerling: true"],
    "a mentor counts": ["mentor: false", "mentor: true"],
    "a course counts": ["kursus: false", "kursus: true"],
    "a code that nobody knows does not count": [
      "valueFor(countedAsSupported, instrument) ?? true",
      "valueFor(countedAsSupported, instrument) ?? false"
    ],
    "an override is of every rule": ["overrides.every((one) => one.rule !== rule)", "overrides.length === 0"],
    "an override is of no rule": ["overrides.every((one) => one.rule !== rule)", "true"],
    "what is forbidden is warned of": [
      'if (forbidden.length > 0) return deny("placements.law", { ...sentences(forbidden), grounds: groundsOf(forbidden) })',
      ""
    ],
    "all findings are told of a no": ["...sentences(forbidden)", "...sentences(findings)"],
    "what is open is fine": [
      "if (findings.length === 0) return undefined",
      "if (forbidden.length === 0) return undefined"
    ],
    "a jobcentre cannot refuse what is open": ['if (open === "deny")', "if (false)"],
    "a jobcentre cannot ask for an approval": ['if (open === "approve")', "if (false)"],
    "what is overridden is treated as open": [
      'standing.length > 0 ? valueOn(whenLawIsOpen, agreed.decidedOn) : "warn"',
      "valueOn(whenLawIsOpen, agreed.decidedOn)"
    ],
    "what is overridden is open": [
      'standing.length > 0 ? "placements.lawOpen" : "placements.lawOverridden"',
      '"placements.lawOpen"'
    ],
    "an extension is asked of the days it had": [
      "decidedOn, lastDay, agreedUntil: state.lastDay }",
      "decidedOn, lastDay: state.lastDay, agreedUntil: state.lastDay }"
    ],
    "an extension was agreed to nothing": [", agreedUntil: state.lastDay }", " }"],
    "an extension counts itself": ["placement: placement.id, decidedOn", 'placement: "", decidedOn'],
    "what a jobcentre does is chosen by the first day": [
      "valueOn(whenLawIsOpen, agreed.decidedOn)",
      "valueOn(whenLawIsOpen, agreed.firstDay)"
    ]
  }),
  ...mutantsOf("points/placements/legal/legalCase.ts", placement, {
    "an amount is whole": [
      "if (amount?.exact !== undefined) return hundredths(amount.exact)",
      "if (amount?.exact !== undefined) return amount.exact"
    ],
    "an interval is its least": ["{ between: [hundredths(least), hundredths(most)] }", "hundredths(least)"],
    "an interval is its most": ["{ between: [hundredths(least), hundredths(most)] }", "hundredths(most)"],
    "what was not told is nothing": ['? "unknown" : { between', "? 0 : { between"],
    "it counts itself": ["id !== placement && ", ""],
    "all count": [" && around.counts(state.instrument)", ""],
    "a purpose of the jobcentre's own is the law's": [
      'purpose in placementPurposes.entries ? purpose : "unknown"',
      "purpose"
    ],
    "no target group is the first": ['targetGroup ?? "unknown"', 'targetGroup ?? "lab-2020/dagpenge"'],
    "the fewest hours count": [
      "weeklyHours: Math.round(most * 100)",
      "weeklyHours: Math.round((hours[0]?.weeklyHours ?? 0) * 100)"
    ],
    "it is agreed until its first day": ["addDays(firstDay, -1)", "firstDay"],
    "nobody is less than one": ["Math.min(100, Math.ceil(", "Math.max(100, Math.ceil("],
    "somebody is more than one": ["Math.min(100, Math.ceil(", "Math.min(1000, Math.ceil("],
    "parts are rounded down": ["Math.ceil((100", "Math.floor((100"],
    "who begins later is not counted": ["...there.map((one) => one.firstDay).filter((day) => day > firstDay)", ""],
    "all are counted at once": [".filter((one) => covers(one, day))", ""],
    "the last day is not counted": ["covers(one, day)", "covers(one, day) && day < one.lastDay"],
    "the last day of the other does not meet": [
      "overlaps(one, { firstDay, lastDay })",
      "overlaps(one, { firstDay: addDays(firstDay, 1), lastDay })"
    ],
    "the first day of the other does not meet": [
      "overlaps(one, { firstDay, lastDay })",
      "overlaps(one, { firstDay, lastDay: addDays(lastDay, -1) })"
    ],
    "who was called off is there": ['one._tag !== "CalledOff" && ', ""],
    "the least at once is counted": ["return Math.max(\n    0,", "return Math.min(\n    100000,"],
    "this one's rise is not counted": [
      "Math.max(...hours.map(({ weeklyHours }) => weeklyHours), 0)) / fullTime",
      "(hours[0]?.weeklyHours ?? 0)) / fullTime"
    ],
    "the employer is private": ["employer: around.employer.sector", 'employer: "private"'],
    "it is decided on its first day": ["    decidedOn,\n    firstDay,", "    decidedOn: firstDay,\n    firstDay,"],
    "who others support are none": ["supportedElsewhere: known(supportedElsewhere)", "supportedElsewhere: 0"],
    "the month is the year": [
      "ordinaryThisMonth: known(ordinaryThisMonth)",
      "ordinaryThisMonth: known(ordinaryThisYear)"
    ],
    "the year is the month": [
      "ordinaryThisYear: known(ordinaryThisYear)",
      "ordinaryThisYear: known(ordinaryThisMonth)"
    ],
    "the share of the wage is not told": ["subsidyShare: known(subsidyShare)", 'subsidyShare: "unknown"']
  }),
  ...mutantsOf("points/placements/legal/told.ts", placement, {
    "less than nothing is told": ["number >= 0 && ", ""],
    "three decimals are told": ["return parts / 100 === number ? parts : Number.NaN", "return parts"],
    "both a number and an interval are told": ["Object.keys(amount).length === 1 && ", ""],
    "an interval may be backwards": ["amount.between[0] <= amount.between[1]", "true"],
    "an interval of one number is none": [
      "amount.between[0] <= amount.between[1]",
      "amount.between[0] < amount.between[1]"
    ]
  }),
  ...mutantsOf("points/placements/placement/startCommand.ts", ["points/combinations"], {
    "another citizen's placement is this one's": [
      "within(ofCitizen(citizen), Placement, { citizen })",
      "within(ofCitizen(citizen), Placement)"
    ]
  }),
  ...mutantsOf("points/placements/placement/placementPolicies.ts", ["points/combinations"], {
    "it is warned of another citizen's placement": [
      "within(ofCitizen(citizen), Placement, { citizen })",
      "within(ofCitizen(citizen), Placement)"
    ]
  }),
  ...mutantsOf("points/placements/placement/changeCommands.ts", ["points/placementChanges"], {
    "an extension meets another citizen's placement": [
      "Placement, { citizen: input.citizen })\n  }),\n  decide: ({ placement: { id, state }, place, ofCitizen }, { lastDay, grantedOn",
      "Placement)\n  }),\n  decide: ({ placement: { id, state }, place, ofCitizen }, { lastDay, grantedOn"
    ],
    "an end that was withdrawn meets another citizen's placement": [
      "Placement, { citizen: input.citizen })\n  }),\n  decide: ({ placement: { id, state }, place, ofCitizen }, { on, ...named",
      "Placement)\n  }),\n  decide: ({ placement: { id, state }, place, ofCitizen }, { on, ...named"
    ]
  })
]
