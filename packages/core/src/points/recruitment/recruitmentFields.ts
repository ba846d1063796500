import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { PNumber } from "../../party/index.ts"
import { between, matching } from "../../plugin/index.ts"

/**
 * Stands for a candidate everywhere but in Persons: what `citizens.refOf` gives for a host's own key. Nothing that a person
 * chose fits.
 *
 * @da borgerreference
 * @shape a UUID in lower case
 * @category models
 */
export const CandidateRef: Schema.Codec<string, string> = Schema.String.check(
  matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, {
    expected: "a candidate's reference",
    rule: {
      code: "citizenRef",
      da: "skal være borgerens reference, som citizens.refOf giver den",
      en: "must be the citizen's reference, as citizens.refOf gives it"
    }
  })
).annotate({
  examples: [
    "0199a000-0000-7000-8000-000000000021",
    "0199a000-0000-7000-8000-000000000022",
    "0199a000-0000-7000-8000-000000000023"
  ]
})

/**
 * The code of the work of a vacancy.
 *
 * @da stillingskode (DISCO)
 * @shape text, 1 to 6 digits
 * @source star.dk: a job on Jobnet has a numeric DISCO code
 * @assumes the code is not looked up: which edition of the list it is from, the host knows
 * @category models
 */
export const VacancyFunction: Schema.Codec<string, string> = Schema.String.check(
  matching(/^\d{1,6}$/, {
    expected: "1 to 6 digits",
    rule: {
      code: "jobFunction",
      da: "skal være en DISCO-kode: 1 til 6 cifre",
      en: "must be a DISCO code: 1 to 6 digits"
    }
  })
).annotate({ examples: ["5120", "9112", "532"] })

/** How many, one at least. */
export const AtLeastOne = Schema.Natural.check(
  between(1, 500, {
    expected: "1 to 500",
    rule: { code: "count", da: "skal være fra 1 til 500", en: "must be 1 to 500" }
  })
)

const Standing = Schema.Literals(["asked", "shown", "removing", "removed", "failed"])

/** Where a vacancy is shown, or is to be. `number`: which request of the order for that channel the standing is of. */
export const VacancyShown = Schema.Struct({
  channel: Schema.String,
  standing: Standing,
  number: Schema.Int,
  on: Day,
  reference: Schema.optionalKey(Schema.String),
  reason: Schema.optionalKey(Schema.String)
})

/** Days on which a vacancy was shown in a channel, by the request they came of. */
const ShownDays = Schema.Struct({
  channel: Schema.String,
  number: Schema.Int,
  firstDay: Day,
  lastDay: Schema.optionalKey(Day)
})

/** What is told when a job order comes. */
export const received = {
  agreement: Schema.String,
  party: Schema.String,
  workplace: Schema.optionalKey(PNumber),
  jobFunction: VacancyFunction,
  /** @unit positions */
  positions: AtLeastOne,
  /** Who answers it, by reference. */
  responsible: Schema.String,
  answerBy: Day,
  lateOn: Day,
  noteRef: Schema.optionalKey(Schema.String)
}

/** What is known of a job order. */
export const orderFields = {
  ...received,
  receivedOn: Day,
  answeredOn: Schema.optionalKey(Day),
  /** Those who got a position, oldest first. */
  hired: Schema.Array(Schema.Struct({ candidate: Schema.String, on: Day })),
  publications: Schema.Array(VacancyShown),
  ads: Schema.Array(ShownDays)
}

const fields = Schema.Struct(orderFields)

/** What is known of a job order, however it stands. */
export type OrderFields = (typeof fields)["Type"]
