import * as Schema from "effect/Schema"
import { Day } from "../calendar/index.ts"
import { PartyKind, partyKey, PartyUnit, PNumber } from "../party/index.ts"
import { defineDimension, defineEntity, defineFact, type StateOf } from "../plugin/index.ts"

/**
 * A party that the authority knows.
 *
 * @da kendt aftalepart
 * @category models
 */
export class PartyKnown extends defineFact("party.known")<{ readonly party: string }>() {}

/**
 * What kind of party it is: agreements and places are counted by it.
 *
 * @da virksomhed, offentlig enhed, centerområde
 * @category models
 */
export class KindOfParty extends defineDimension("party.kind")<PartyKind>() {}

/** `nameRef` stands for the name, which is kept in Persons. */
const common = { unit: PartyUnit, kind: PartyKind, nameRef: Schema.String, knownOn: Day }

/**
 * Whom agreements are made with on the company's side. Its name is a reference to Persons, as a firm may be named after one.
 *
 * @da aftalepart
 * @source LBR 2011, kap. 3 nr. 1
 * @category models
 */
export class Party extends defineEntity("party", {
  state: Schema.TaggedStruct("Known", common),
  events: {
    Added: Schema.Struct({ unit: PartyUnit, kind: PartyKind, nameRef: Schema.String }),
    WorkplacesChanged: Schema.Struct({ workplaces: Schema.Array(PNumber) })
  },
  begin: { Added: (party, knownOn) => ({ _tag: "Known", ...party, knownOn }) },
  when: {
    Known: { WorkplacesChanged: (party, { workplaces }) => ({ ...party, unit: { ...party.unit, workplaces } }) }
  },
  words: {
    name: { da: "virksomheden", en: "the party" },
    plural: { da: "virksomheder", en: "parties" },
    fields: {
      kind: { da: "art", en: "kind" }
    },
    claims: {
      party: { da: "en virksomhed med nummeret", en: "a party with the number" },
      workplace: { da: "en virksomhed med P-nummeret", en: "a party with the P-number" }
    }
  },
  lookup: ["kind"],
  claims: ({ unit }) => [
    { scope: "party", key: partyKey(unit) },
    ...unit.workplaces.map((pNumber) => ({ scope: "workplace", key: pNumber }))
  ],
  facts: ({ kind, knownOn }, id) => [
    PartyKnown.during({ firstDay: knownOn }, { party: id }),
    KindOfParty.of(id, kind, { firstDay: knownOn })
  ]
}) {}

/**
 * The state of a party.
 *
 * @category models
 */
export type PartyState = StateOf<typeof Party>
