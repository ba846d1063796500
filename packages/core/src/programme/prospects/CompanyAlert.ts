import * as Schema from "effect/Schema"
import { addDays, Day, hasDays, period } from "../../calendar/index.ts"
import { CvrNumber, PNumber } from "../../party/index.ts"
import { Code, defineEntity, defineFact, type StateOf } from "../../plugin/index.ts"

/**
 * Whether a workplace has under 20 people: nobody may know.
 *
 * @da størrelsesklasse
 * @source Cabi, Samarbejdet i praksis, 2: workplaces with under 20 employees are 85 % of all
 * @category models
 */
export type KnownSize = "under20" | "from20" | "either" | "unknown"

export const KnownSize: Schema.Codec<KnownSize, KnownSize> = Schema.Literals(["under20", "from20", "either", "unknown"])

/**
 * A new company that somebody was told of.
 *
 * @da ny virksomhed
 * @category models
 */
export class AlertTold extends defineFact("prospects.alertTold")<{
  readonly source: string
  readonly kind: string
  readonly size: KnownSize
}>() {}

/**
 * A new company that nobody has dealt with.
 *
 * @da ny virksomhed, der venter
 * @category models
 */
export class AlertWaits extends defineFact("prospects.alertWaits")<{
  readonly kind: string
  readonly size: KnownSize
}>() {}

/**
 * A new company that somebody dealt with, in time or not.
 *
 * @da ny virksomhed, der er fulgt op på
 * @category models
 */
export class AlertHandled extends defineFact("prospects.alertHandled")<{
  readonly kind: string
  readonly size: KnownSize
  readonly outcome: string
  readonly inTime: boolean
}>() {}

const told = {
  source: Code,
  kind: Code,
  cvr: Schema.optionalKey(CvrNumber),
  workplace: Schema.optionalKey(PNumber),
  size: KnownSize,
  role: Schema.String,
  dueOn: Day
}
const common = { ...told, toldOn: Day }
const handled = { outcome: Code, prospect: Schema.optionalKey(Schema.String) }

/**
 * That there is a new company: who is to deal with it, and by when.
 *
 * @da besked om ny virksomhed
 * @source Cabi, Samarbejdet i praksis, 1: the right people hear of new companies, and react within agreed deadlines
 * @category models
 */
export class CompanyAlert extends defineEntity("companyAlert", {
  state: Schema.Union([
    Schema.TaggedStruct("Waiting", common),
    Schema.TaggedStruct("Handled", { ...common, ...handled, handledOn: Day }),
    Schema.TaggedStruct("Voided", common)
  ]),
  events: { Told: Schema.Struct(told), Handled: Schema.Struct(handled), Voided: Schema.Struct({}) },
  begin: { Told: (alert, toldOn) => ({ _tag: "Waiting", ...alert, toldOn }) },
  when: {
    Waiting: {
      Handled: (alert, how, handledOn) => ({ ...alert, ...how, _tag: "Handled", handledOn }),
      Voided: (alert) => ({ ...alert, _tag: "Voided" })
    },
    Handled: { Voided: ({ outcome: _, prospect: _to, handledOn: _on, ...alert }) => ({ ...alert, _tag: "Voided" }) },
    Voided: {}
  },
  words: {
    name: { da: "beskeden om virksomheden", en: "the alert" },
    plural: { da: "nye virksomheder", en: "new companies" },
    fields: {
      cvr: { da: "CVR-nummer", en: "CVR number" },
      workplace: { da: "P-nummer", en: "P-number" },
      size: { da: "størrelse", en: "size" },
      role: { da: "til", en: "to" },
      dueOn: { da: "frist", en: "due on" }
    },
    reminders: {
      told: { da: "Der er meldt en ny virksomhed", en: "A new company has been told of" },
      due: { da: "En ny virksomhed skal vurderes", en: "A new company is to be screened" }
    },
    states: {
      Waiting: { da: "den venter", en: "it waits" },
      Handled: { da: "der er fulgt op på den", en: "it has been dealt with" },
      Voided: { da: "den er taget tilbage", en: "it has been taken back" }
    },
    events: {
      Told: { da: "gives", en: "be told" },
      Handled: { da: "følges op", en: "be dealt with" },
      Voided: { da: "tages tilbage", en: "be taken back" }
    },
    claims: {
      "prospects.alert": {
        da: "en besked, der venter, om virksomheden",
        en: "an alert that waits about the company",
        fields: ["workplace", "cvr"]
      }
    }
  },
  lookup: ["cvr", "workplace", "size", "role", "dueOn"],
  claims: (alert) =>
    alert._tag === "Waiting" ? [{ scope: "prospects.alert", key: alert.workplace ?? alert.cvr ?? "" }] : [],
  facts: (alert) => {
    if (alert._tag === "Voided") return []
    const { source, kind, size, toldOn, dueOn } = alert
    const until = alert._tag === "Handled" ? addDays(alert.handledOn, -1) : undefined
    const waits = period(toldOn, until)
    return [
      AlertTold.on(toldOn, { source, kind, size }),
      ...(hasDays(waits) ? [AlertWaits.during(waits, { kind, size })] : []),
      ...(alert._tag === "Handled"
        ? [
            AlertHandled.on(alert.handledOn, {
              kind,
              size,
              outcome: alert.outcome,
              inTime: alert.handledOn <= dueOn
            })
          ]
        : [])
    ]
  },
  reminders: ({ _tag, role, toldOn, dueOn }) =>
    _tag === "Waiting"
      ? [{ key: "told", dueOn: toldOn, role }, ...(dueOn === toldOn ? [] : [{ key: `due/${dueOn}`, dueOn, role }])]
      : []
}) {}

/**
 * The state of an alert.
 *
 * @category models
 */
export type CompanyAlertState = StateOf<typeof CompanyAlert>
