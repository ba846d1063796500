import * as Schema from "effect/Schema"
import { type Fraction, fractionOf } from "../../calendar/index.ts"
import { Code, defineCodes, defineRegister, inWords, Key, Label, matching } from "../../plugin/index.ts"

/**
 * What the web site has.
 *
 * @source LBR 2011, p. 16: tools for each point, stories, activities
 * @category models
 */
export const webKinds = defineCodes("webContent.kinds", {
  vaerktoej: { da: "værktøj", en: "tool" },
  historie: { da: "historie", en: "story" },
  aktivitet: { da: "aktivitet", en: "activity" },
  nyhed: { da: "nyhed", en: "news" }
})

/**
 * What is put on the web site, for a point of the agreement when it is a tool of one.
 *
 * @da hjemmesidens indhold
 * @source LBR 2011, p. 16: www.partnerskabslagelse.dk
 * @category models
 */
export class WebContent extends defineRegister("webContent", {
  title: { da: "Hjemmesidens indhold", en: "What the web site has" },
  entry: { da: "siden", en: "the page" },
  plural: { da: "sider", en: "pages" },
  fields: Schema.Struct({
    kind: inWords(Code, { da: "art", en: "kind" }),
    /** The key of a point, such as `retention`. */
    point: Schema.optionalKey(inWords(Key, { da: "punkt", en: "point" })),
    title: inWords(Label, { da: "titel", en: "title" })
  }),
  countBy: ["kind", "point"],
  codes: { kind: webKinds }
}) {}

/** A month. @shape text, YYYY-MM */
const Month: Schema.Codec<string, string> = Schema.String.check(
  matching(/^\d{4}-(0[1-9]|1[0-2])$/, {
    expected: "a month",
    rule: { code: "month", da: "skal være en måned: ÅÅÅÅ-MM", en: "must be a month: YYYY-MM" }
  })
).annotate({ examples: ["2010-04", "2010-12"] })

/**
 * How often pages of the web site were seen, each month once.
 *
 * @da sidevisninger
 * @source LBR 2011, p. 16: 38 % more from 2009 to 2010
 * @category models
 */
export class PageViews extends defineRegister("pageViews", {
  title: { da: "Sidevisninger", en: "Page views" },
  entry: { da: "månedstallet", en: "the figure of the month" },
  plural: { da: "månedstal", en: "figures of months" },
  fields: Schema.Struct({
    month: inWords(Month, { da: "måned", en: "month" }),
    views: inWords(Schema.Natural, { da: "visninger", en: "views" }),
    activities: Schema.optionalKey(inWords(Schema.Natural, { da: "aktiviteter vist", en: "activities shown" }))
  }),
  countBy: ["month"],
  sumBy: ["views", "activities"],
  unique: ["month"]
}) {}

/**
 * How much more one number is than another, as an exact share of the other: 0.38 for 38 % more. `undefined` from nothing.
 *
 * @da ændring
 * @unit ratio
 * @source LBR 2011, p. 16: a change in percent
 * @category operations
 */
export const changeFrom = (before: number, after: number): Fraction | undefined => fractionOf(after - before, before)
