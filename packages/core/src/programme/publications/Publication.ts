import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { Code, defineEntity, defineFact, type StateOf } from "../../plugin/index.ts"

/**
 * An issue that came out.
 *
 * @da nummer, der er udkommet
 * @source LBR 2011, p. 23: four newspapers; p. 16: the first newsletter on 6 April 2010
 * @category models
 */
export class IssueOut extends defineFact("publications.issueOut")<{
  readonly kind: string
  readonly theme: string
}>() {}

/**
 * An issue that was sent to recipients, each once.
 *
 * @da udsendelse
 * @category models
 */
export class IssueSent extends defineFact("publications.issueSent")<{
  readonly kind: string
  readonly recipient: string
}>() {}

const told = { kind: Code, number: Schema.Natural, theme: Code, plannedOn: Day }
const out = { ...told, outOn: Day, sent: Schema.Array(Schema.Struct({ recipient: Code, on: Day })) }

/**
 * An issue of a newspaper or a newsletter: planned, out, and sent to recipients.
 *
 * @da nummer af en nyhedsavis eller et nyhedsbrev
 * @source LBR 2011, p. 16 and p. 23-24
 * @category models
 */
export class Publication extends defineEntity("publication", {
  state: Schema.Union([
    Schema.TaggedStruct("Planned", told),
    Schema.TaggedStruct("Out", out),
    Schema.TaggedStruct("Voided", told)
  ]),
  events: {
    Planned: Schema.Struct({ kind: Code, number: Schema.Natural, theme: Code }),
    Moved: Schema.Struct({}),
    CameOut: Schema.Struct({}),
    Sent: Schema.Struct({ recipients: Schema.Array(Code) }),
    Voided: Schema.Struct({})
  },
  begin: { Planned: (issue, plannedOn) => ({ _tag: "Planned", ...issue, plannedOn }) },
  when: {
    Planned: {
      Moved: (issue, _, plannedOn) => ({ ...issue, plannedOn }),
      CameOut: (issue, _, outOn) => ({ ...issue, _tag: "Out", outOn, sent: [] }),
      Voided: (issue) => ({ ...issue, _tag: "Voided" })
    },
    Out: {
      Sent: (issue, { recipients }, on) => ({
        ...issue,
        sent: [...issue.sent, ...recipients.map((recipient) => ({ recipient, on }))]
      }),
      Voided: ({ outOn: _, sent: _sent, ...issue }) => ({ ...issue, _tag: "Voided" })
    },
    Voided: {}
  },
  words: {
    name: { da: "nummeret", en: "the issue" },
    plural: { da: "numre", en: "issues" },
    fields: {
      kind: { da: "art", en: "kind" },
      theme: { da: "tema", en: "theme" },
      plannedOn: { da: "planlagt", en: "planned" }
    },
    reminders: {
      out: { da: "Udgivelsen skal ud", en: "The publication is to go out" }
    },
    states: {
      Planned: { da: "det er planlagt", en: "it has been planned" },
      Out: { da: "det er udkommet", en: "it is out" },
      Voided: { da: "det er taget tilbage", en: "it has been taken back" }
    },
    events: {
      Planned: { da: "planlægges", en: "be planned" },
      Moved: { da: "flyttes", en: "be moved" },
      CameOut: { da: "udkomme", en: "come out" },
      Sent: { da: "sendes ud", en: "be sent" },
      Voided: { da: "tages tilbage", en: "be taken back" }
    },
    claims: { "publications.number": { da: "et nummer:", en: "an issue:", fields: ["number"] } }
  },
  lookup: ["kind", "theme", "plannedOn"],
  claims: ({ _tag, kind, number }) =>
    _tag === "Voided" ? [] : [{ scope: "publications.number", key: `${kind} / ${number}` }],
  facts: (issue) =>
    issue._tag !== "Out"
      ? []
      : [
          IssueOut.on(issue.outOn, { kind: issue.kind, theme: issue.theme }),
          ...issue.sent.map(({ recipient, on }) =>
            IssueSent.on(on, { kind: issue.kind, recipient }, { key: recipient })
          )
        ],
  reminders: ({ _tag, plannedOn }) =>
    _tag === "Planned" ? [{ key: `out/${plannedOn}`, dueOn: plannedOn, role: "authority.secretariat" }] : []
}) {}

/**
 * The state of an issue.
 *
 * @category models
 */
export type PublicationState = StateOf<typeof Publication>
