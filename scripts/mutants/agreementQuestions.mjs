// Mistakes in what is asked of agreements: their signatures, what they lack, who has them, and what has changed since.
import { mutantsOf } from "./mutantsOf.mjs"

const tests = ["agreement/signatures", "agreement/consequences", "agreement/approvals", "agreement/approvalPlans"]
const calling = ["agreement/coverage", "agreement/calling"]
const many = ["agreement/coverage", "agreement/handOver", "agreement/handingOver", "agreement/manyAgreements"]

export const agreementQuestionMutants = [
  ...mutantsOf("client/approvalRules.ts", tests, {
    "what is over is not proved": ['state !== undefined && "approvals" in state', 'state?._tag === "Active"'],
    "the terms of points need nothing": [
      "catalog.modules.get(point)?.material ?? {}",
      "catalog.modules.get(`${point}?`)?.material ?? {}"
    ]
  }),
  ...mutantsOf("client/agreementSignatures.ts", tests, {
    "missing is what is complete": [
      "places.filter(({ complete }) => !complete).map(({ place }) => place)",
      "places.filter(({ complete }) => complete).map(({ place }) => place)"
    ],
    "what has been changed is proved": ['...(journal === "whole" ? [] : [journalWrong[journal]]),', ""],
    "only the last row is looked at": ["isUnbroken(entries, digest)", "isUnbroken(entries.slice(0, 1), digest)"],
    "a journal that is cut off is whole": ['last === undefined) return "cut"', 'last === undefined) return "whole"'],
    "a journal that was written anew is whole": ["last.hash === row.head", "last.version === row.version"],
    "an agreement without a journal is none": ["rows.at(-1) ?? row", "rows.at(-1)"],
    "what is given anew was never taken back": [".slice(at)", ".slice(-1)"],
    "what nobody reads takes back": ["then !== undefined && ", ""],
    "what was approved is what is said after": [
      "const approved = before as AgreementState | undefined",
      "const approved = last.state as AgreementState | undefined"
    ],
    "what was not approved is proved": ["hashOf(storage, approved) === hash", "hash !== ''"],
    "only the hash says which approval was taken back": [
      "one.place === place && one.by === by && one.hash === hash",
      "one.hash === hash"
    ],
    "an agreement signed on paper is not signed": [
      '"signed" in state ? state.signed',
      '"signedBy" in state ? state.signed'
    ],
    "the state before includes what happened": ["entry.version < first", "entry.version <= first"],
    "what happened to others counts": ["events.filter(({ entity }) => entity === Agreement.key)", "events"]
  }),
  ...mutantsOf("client/missing.ts", tests, {
    "a prospect with a consultant lacks one": ["state.consultant === undefined", "state.consultant !== undefined"],
    "a draft that is forgotten lacks nothing": ['=== "forgotten"', '=== "dropped"'],
    "a draft without points lacks none": [
      "Object.keys(state.points).length === 0",
      "Object.keys(state.points).length < 0"
    ],
    "an agreement on paper lacks approvals": ["state.approvals.length === 0 ? [] : places", "places"],
    "an agreement in force is still to be signed": [
      'left.length === 0 && state._tag === "Proposed"',
      "left.length === 0"
    ],
    "the other side's contacts are asked": [
      "state.contacts[side]",
      'state.contacts[side === "company" ? "authority" : "company"]'
    ]
  }),
  ...mutantsOf("desk/lifeThrough.ts", ["agreement/signatures", "desk/verify", "desk/verifySteps"], {
    "each row begins a chain": ["previous = entry.hash\n", "previous = ''\n"],
    "what follows what nobody reads is read": ["readable && definition !== undefined", "definition !== undefined"]
  }),
  ...mutantsOf("desk/changedSince.ts", ["desk/ifVersion"], {
    "what was looked at is told as changed": [
      "version > looked && version <= now",
      "version >= looked && version <= now"
    ],
    "what came last is not told": ["version > looked && version <= now", "version > looked && version < now"],
    "one may look at what is to come": ["row.version === looked", "row.version <= looked"],
    "another life than the first is looked at": [
      'find(({ how, ids }) => how !== "within" && ids.length > 0)',
      'findLast(({ how, ids }) => how !== "within" && ids.length > 0)'
    ]
  }),
  ...mutantsOf("client/agreementPeople.ts", calling, {
    "what no agreement has is a point": ["if (point !== undefined && ", "if (point === on && "],
    "one is called about the whole agreement": ["...(point === undefined ? {} : { point })", ""],
    "how to reach someone is not told": ["...(reach === undefined ? {} : { reach })", ""]
  }),
  ...mutantsOf("client/portfolios.ts", many, {
    "only what has ended is uncovered": [
      '{ state: { in: ["Active", "Ended"] }, firstDay: { to: on } }',
      '{ state: { in: ["Ended"] }, firstDay: { to: on } }'
    ],
    "who waits longest comes last": ["b.days - a.days", "a.days - b.days"],
    "drafts have consultants": [
      '["Prospect", "Draft", "Proposed", "Active", "Ended"]',
      '["Prospect", "Active", "Ended"]'
    ],
    "where a closed party went is not told": [
      "...(state.mergedInto === undefined ? {} : { into: state.mergedInto })",
      ""
    ]
  }),
  ...mutantsOf("client/partiesIn.ts", many, {
    "the first page of parties is enough": ["at < ids.length; at += 500", "at < 500; at += 500"],
    "one of each page of parties is not asked": ["ids.slice(at, at + 500)", "ids.slice(at, at + 499)"]
  }),
  ...mutantsOf("client/briefs.ts", [...many, "agreement/handOver"], {
    "a consultant's second agreements are not told": [
      "(primary !== consultant && deputy !== consultant)",
      "primary !== consultant"
    ],
    "what has ended is told": [" || isOver(state, on)) return", ") return"],
    "what ends that day is over": ["state.lastDay < on", "state.lastDay <= on"],
    "names of parties are not told": ["...(name === undefined ? {}", "...(name !== undefined ? {}"],
    "how to reach someone in a brief is not told": ['reach: told("reach")', "reach: {}"],
    "what is next is told of agreements in force only": ["[inForce, ...others.map((one) => [one])]", "[inForce]"],
    "what is next is told of another agreement": ["[together[at]!.id, first]", "[together[0]!.id, first]"]
  }),
  ...mutantsOf("agreement/differences/correctedIn.ts", ["changeLetter"], {
    "what was changed and then corrected was only wrong": [
      "(onlyCorrected.get(touched) ?? true) && corrections.has(kind)",
      "corrections.has(kind)"
    ],
    "nothing is a correction": ["corrections.has(kind))", "!corrections.has(kind))"]
  }),
  ...mutantsOf("client/withoutContact.ts", many, {
    "a day is not counted": ["daysBetween(firstDay, on) + 1", "daysBetween(firstDay, on)"],
    "gaps before and after are told": ["    .filter((gap) => covers(gap, on))\n", ""],
    "an agreement that ends that day is over": ["lastDay < on)) return []", "lastDay <= on)) return []"],
    "who was erased has it": ["contact === undefined || contact.erased === true || ", "contact === undefined || "],
    "a prospect has nobody": ['state._tag === "Prospect" ? state.consultant', 'state._tag === "Prospect" ? undefined']
  }),
  ...mutantsOf("client/everyAgreement.ts", many, {
    "the first page is enough": ["after = page.next", "after = undefined"],
    "who has a prospect is unknown": [
      "state.consultant !== undefined ? [state.consultant]",
      "state.consultant === undefined ? []"
    ]
  }),
  ...mutantsOf("desk/contactsIn.ts", calling, {
    "former contacts are unknown": [
      ", ...Object.values(since?.contactsSince ?? {}).flat()].flatMap(\n        ({ primary",
      "].flatMap(\n        ({ primary"
    ],
    "former contacts of points are unknown": ["...Object.values(since?.pointContactsSince ?? {}).flat()]", "]"],
    "nobody is ever erased": ["erased: name === undefined", "erased: false"],
    "how to reach someone is not asked": ["reachRef ?? nameRef]", "nameRef]"]
  }),
  ...mutantsOf("points/placements/places/dependants.ts", ["points/dependants"], {
    "a place is in use on the day it closes": ["addDays(phases.at(-1)!.firstDay, -1)", "phases.at(-1)!.firstDay"],
    "the day places are in use until is too early": ["day > lastDay)", "day >= lastDay)"],
    "it can happen when the first place closes": ["later.toSorted().at(-1)", "later.toSorted().at(0)"],
    "closed places are told as open": ["=== undefined).map(({ id }) => id)", "!== undefined).map(({ id }) => id)"],
    "another point cannot end": ['asked.input.point !== "placements"', 'asked.input.point === ""'],
    "an agreement with places cannot end": ['warn("placements.placesLeft"', 'deny("placements.placesLeft"']
  })
]
