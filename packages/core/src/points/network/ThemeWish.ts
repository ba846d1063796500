import * as Schema from "effect/Schema"
import { Day, daysBetween } from "../../calendar/index.ts"
import { Code, defineEntity, defineFact } from "../../plugin/index.ts"

interface Wished {
  readonly theme: string
  readonly agreement: string
  readonly party: string
}

/**
 * A theme that a company wished for.
 *
 * @da ønske om et tema
 * @source LBR 2011, p. 27: a theme was wished for, and held
 * @category models
 */
export class ThemeWished extends defineFact("network.themeWished")<{
  readonly theme: string
  readonly agreement: string
  readonly party: string
}>() {}

/**
 * A wish for a theme that a meeting met, and how long it took.
 *
 * @da opfyldt ønske om et tema
 * @unit days
 * @source LBR 2011, p. 27
 * @category models
 */
export class ThemeWishMet extends defineFact("network.themeWishMet")<
  { readonly theme: string; readonly agreement: string; readonly party: string },
  "days"
>() {}

const common = {
  theme: Code,
  agreement: Schema.String,
  party: Schema.String,
  wishedOn: Day,
  noteRef: Schema.optionalKey(Schema.String)
}

const wished = ({ theme, agreement, party }: Wished): Wished => ({ theme, agreement, party })

/**
 * A company's wish for a theme of the meetings.
 *
 * @da temaønske
 * @source LBR 2011, p. 27
 * @category models
 */
export class ThemeWish extends defineEntity("networkThemeWish", {
  state: Schema.Union([
    Schema.TaggedStruct("Wished", common),
    Schema.TaggedStruct("Met", { ...common, meeting: Schema.String, metOn: Day }),
    Schema.TaggedStruct("Withdrawn", common)
  ]),
  events: {
    Wished: Schema.Struct({
      theme: Code,
      agreement: Schema.String,
      party: Schema.String,
      noteRef: common.noteRef
    }),
    Met: Schema.Struct({ meeting: Schema.String }),
    Withdrawn: Schema.Struct({})
  },
  begin: { Wished: (wish, wishedOn) => ({ ...wish, _tag: "Wished", wishedOn }) },
  when: {
    Wished: {
      Met: (wish, { meeting }, metOn) => ({ ...wish, _tag: "Met", meeting, metOn }),
      Withdrawn: (wish) => ({ ...wish, _tag: "Withdrawn" })
    },
    Met: {},
    Withdrawn: {}
  },
  words: {
    name: { da: "temaønsket", en: "the wish for a theme" },
    plural: { da: "temaønsker", en: "wishes for themes" },
    fields: { theme: { da: "tema", en: "theme" }, agreement: { da: "aftale", en: "agreement" } },
    states: {
      Wished: { da: "det er ikke opfyldt endnu", en: "it has not been met yet" },
      Met: { da: "det er opfyldt", en: "it has been met" },
      Withdrawn: { da: "det er trukket tilbage", en: "it has been withdrawn" }
    },
    events: {
      Met: { da: "opfyldes", en: "be met" },
      Withdrawn: { da: "trækkes tilbage", en: "be withdrawn" }
    }
  },
  lookup: ["theme", "agreement"],
  facts: (wish) => {
    if (wish._tag === "Withdrawn") return []
    const made = ThemeWished.on(wish.wishedOn, wished(wish))
    return wish._tag === "Wished"
      ? [made]
      : [
          made,
          ThemeWishMet.on(wish.metOn, wished(wish), { measures: { days: daysBetween(wish.wishedOn, wish.metOn) } })
        ]
  }
}) {}
