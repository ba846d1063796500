import * as Schema from "effect/Schema"
import { addDays, Day, hasDays, period } from "../../calendar/index.ts"
import { defineEntity, defineFact, type StateOf } from "../../plugin/index.ts"

/**
 * A form of expectations that was begun before a stay.
 *
 * @da forventningsafstemning begyndt
 * @source Cabi Samarbejdet i praksis
 * @category models
 */
export class ExpectationsBegun extends defineFact("expectations.begun")<{
  readonly agreement: string
  readonly party: string
}>() {}

/**
 * Expectations that both sides have agreed to, before the stay began or after.
 *
 * @da forventninger afstemt
 * @source Cabi Samarbejdet i praksis; LBR 2011, p. 20
 * @category models
 */
export class ExpectationsAligned extends defineFact("expectations.aligned")<
  { readonly agreement: string; readonly party: string; readonly before: boolean },
  "items"
>() {}

/**
 * A stay that has begun without its expectations being aligned, from its first day until they are.
 *
 * @da forløb uden forventningsafstemning
 * @category models
 */
export class ExpectationsMissing extends defineFact("expectations.missing")<{
  readonly agreement: string
  readonly party: string
}>() {}

const whose = { agreement: Schema.String, party: Schema.String, placement: Schema.optionalKey(Schema.String) }
const told = { items: Schema.Array(Schema.String), beginsOn: Day, remindOn: Day }
const noteRef = Schema.optionalKey(Schema.String)
const fields = {
  ...whose,
  ...told,
  begunOn: Day,
  last: Day,
  company: Schema.optionalKey(Day),
  authority: Schema.optionalKey(Day),
  noteRef
}

/**
 * What the company and the jobcentre expect of a stay, item by item, before it begins. A change of it needs both to agree
 * anew.
 *
 * @da forventningsafstemning
 * @source Cabi Samarbejdet i praksis: the good match; LBR 2011, p. 20
 * @category models
 */
export class ExpectationForm extends defineEntity("expectationForm", {
  state: Schema.Union([
    Schema.TaggedStruct("Open", fields),
    Schema.TaggedStruct("Aligned", { ...fields, alignedOn: Day }),
    Schema.TaggedStruct("Withdrawn", fields)
  ]),
  events: {
    Begun: Schema.Struct({ ...whose, ...told, noteRef }),
    Changed: Schema.Struct({ ...told, noteRef }),
    AgreedByCompany: Schema.Struct({}),
    AgreedByAuthority: Schema.Struct({}),
    Aligned: Schema.Struct({}),
    Withdrawn: Schema.Struct({})
  },
  begin: { Begun: (form, on) => ({ _tag: "Open", ...form, begunOn: on, last: on }) },
  when: {
    Open: {
      Changed: ({ company: _, authority: _other, noteRef: _note, ...form }, change, on) => ({
        ...form,
        ...change,
        last: on
      }),
      AgreedByCompany: (form, _, on) => ({ ...form, company: on, last: on }),
      AgreedByAuthority: (form, _, on) => ({ ...form, authority: on, last: on }),
      Aligned: (form, _, on) => ({ ...form, _tag: "Aligned", alignedOn: on, last: on }),
      Withdrawn: (form) => ({ ...form, _tag: "Withdrawn" })
    },
    Aligned: {
      Changed: ({ alignedOn: _on, company: _, authority: _other, noteRef: _note, ...form }, change, on) => ({
        ...form,
        ...change,
        _tag: "Open",
        last: on
      }),
      Withdrawn: ({ alignedOn: _, ...form }) => ({ ...form, _tag: "Withdrawn" })
    },
    Withdrawn: {}
  },
  words: {
    name: { da: "forventningsafstemningen", en: "the form of expectations" },
    plural: { da: "forventningsafstemninger", en: "forms of expectations" },
    fields: {
      agreement: { da: "aftale", en: "agreement" },
      party: { da: "virksomhed", en: "party" },
      placement: { da: "forløb", en: "placement" },
      beginsOn: { da: "forløbet begynder", en: "stay begins on" }
    },
    reminders: {
      align: { da: "Forventningerne skal afstemmes", en: "Expectations are to be aligned" }
    },
    states: {
      Open: { da: "den er ikke afstemt", en: "it is not aligned" },
      Aligned: { da: "den er afstemt", en: "it is aligned" },
      Withdrawn: { da: "den er trukket tilbage", en: "it has been withdrawn" }
    },
    events: {
      Changed: { da: "ændres", en: "be changed" },
      AgreedByCompany: { da: "godkendes af virksomheden", en: "be agreed to by the company" },
      AgreedByAuthority: { da: "godkendes af jobcentret", en: "be agreed to by the jobcentre" },
      Aligned: { da: "afstemmes", en: "be aligned" },
      Withdrawn: { da: "trækkes tilbage", en: "be withdrawn" }
    }
  },
  lookup: ["agreement", "party", "placement", "beginsOn"],
  facts: (state) => {
    if (state._tag === "Withdrawn") return []
    const { agreement, party, begunOn, beginsOn, items } = state
    const by = { agreement, party }
    const alignedOn = state._tag === "Aligned" ? state.alignedOn : undefined
    return [
      ExpectationsBegun.on(begunOn, by),
      ...[period(beginsOn, alignedOn && addDays(alignedOn, -1))]
        .filter(hasDays)
        .map((days) => ExpectationsMissing.during(days, by)),
      ...(alignedOn === undefined
        ? []
        : [
            ExpectationsAligned.on(
              alignedOn,
              { ...by, before: alignedOn <= beginsOn },
              { measures: { items: items.length } }
            )
          ])
    ]
  },
  reminders: (state) =>
    state._tag === "Open" ? [{ key: `align/${state.remindOn}`, dueOn: state.remindOn, role: "authority.primary" }] : []
}) {}

/**
 * The state of a form of expectations.
 *
 * @category models
 */
export type ExpectationFormState = StateOf<typeof ExpectationForm>
