import * as Schema from "effect/Schema"
import { addDays, Day, hasDays, period } from "../../calendar/index.ts"
import { Code, defineEntity, defineFact, type StateOf } from "../../plugin/index.ts"

/**
 * A challenge, an idea or a decision, on the day it came up.
 *
 * @da udfordring, idé, beslutning
 * @category models
 */
export class ChallengeRaised extends defineFact("clusters.challengeRaised")<{
  readonly cluster: string
  readonly kind: string
  readonly theme: string
  readonly voice: string
}>() {}

/**
 * One that nobody has closed.
 *
 * @da udfordring, idé eller beslutning, der ikke er afsluttet
 * @category models
 */
export class ChallengeOpen extends defineFact("clusters.challengeOpen")<{
  readonly cluster: string
  readonly kind: string
  readonly theme: string
}>() {}

const told = {
  cluster: Schema.String,
  activity: Schema.optionalKey(Schema.String),
  kind: Code,
  theme: Code,
  voice: Code,
  noteRef: Schema.String
}
const given = { responsible: Schema.String, dueOn: Day }
const common = { ...told, raisedOn: Day, given: Schema.optionalKey(Schema.Struct(given)) }

/**
 * What companies and jobcentres brought up together, and what became of it.
 *
 * @da udfordring, idé eller beslutning fra en startkonference
 * @source Fra Vision til Virkelighed 2014: companies sit at the table when decisions are made
 * @category models
 */
export class ClusterChallenge extends defineEntity("clusterChallenge", {
  state: Schema.Union([
    Schema.TaggedStruct("Open", common),
    Schema.TaggedStruct("Closed", { ...common, outcome: Code, closedOn: Day }),
    Schema.TaggedStruct("Voided", common)
  ]),
  events: {
    Raised: Schema.Struct(told),
    Given: Schema.Struct(given),
    Closed: Schema.Struct({ outcome: Code }),
    Voided: Schema.Struct({})
  },
  begin: { Raised: (challenge, raisedOn) => ({ _tag: "Open", ...challenge, raisedOn }) },
  when: {
    Open: {
      Given: (challenge, given) => ({ ...challenge, given }),
      Closed: (challenge, { outcome }, closedOn) => ({ ...challenge, _tag: "Closed", outcome, closedOn }),
      Voided: (challenge) => ({ ...challenge, _tag: "Voided" })
    },
    Closed: { Voided: ({ outcome: _, closedOn: _on, ...challenge }) => ({ ...challenge, _tag: "Voided" }) },
    Voided: {}
  },
  words: {
    name: { da: "udfordringen", en: "the challenge" },
    plural: { da: "udfordringer og idéer", en: "challenges and ideas" },
    fields: {
      cluster: { da: "klynge", en: "cluster" },
      kind: { da: "art", en: "kind" },
      theme: { da: "tema", en: "theme" }
    },
    reminders: {
      due: { da: "En udfordring i klyngen skal være løst", en: "A challenge of the cluster is due" }
    },
    states: {
      Open: { da: "den er åben", en: "it is open" },
      Closed: { da: "den er afsluttet", en: "it has been closed" },
      Voided: { da: "den er taget tilbage", en: "it has been taken back" }
    },
    events: {
      Raised: { da: "rejses", en: "be raised" },
      Given: { da: "gives til en ansvarlig", en: "be given to someone" },
      Closed: { da: "afsluttes", en: "be closed" },
      Voided: { da: "tages tilbage", en: "be taken back" }
    }
  },
  lookup: ["cluster", "kind", "theme"],
  projection: 2,
  facts: (challenge) => {
    if (challenge._tag === "Voided") return []
    const { cluster, kind, theme, voice, raisedOn } = challenge
    const open = period(raisedOn, challenge._tag === "Closed" ? addDays(challenge.closedOn, -1) : undefined)
    return [
      ChallengeRaised.on(raisedOn, { cluster, kind, theme, voice }),
      ...(hasDays(open) ? [ChallengeOpen.during(open, { cluster, kind, theme })] : [])
    ]
  },
  reminders: ({ _tag, given }) =>
    _tag === "Open" && given !== undefined
      ? [
          {
            key: `due/${given.dueOn}/${given.responsible}`,
            dueOn: given.dueOn,
            role: "person",
            person: given.responsible
          }
        ]
      : []
}) {}

/**
 * The state of a challenge.
 *
 * @category models
 */
export type ClusterChallengeState = StateOf<typeof ClusterChallenge>
