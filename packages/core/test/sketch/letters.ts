import { memory } from "@partnerskab/memory"
import { accepted, virtualClock } from "@partnerskab/testing"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { createPartnerskab, type Day, type Instant } from "../../src/index.ts"
import {
  absent,
  command,
  decision,
  defineEntity,
  defineFact,
  defineModule,
  definePlugin,
  Id,
  indicator,
  Label,
  type Section,
  type Settings
} from "../../src/plugin/index.ts"
import { Day as DaySchema } from "../../src/schema.ts"
import { type StorageService, StorageUnavailable } from "../../src/storage/index.ts"
import { basis } from "../setup.ts"

/** Letters to companies: of a kind, and to a company. */
export class Sent extends defineFact("letters.sent")<{ readonly kind: string; readonly company: string }, "pages">() {}
/** A fact of its own, so that it alone can fail. */
export class Posted extends defineFact("letters.posted")<{ readonly kind: string }>() {}

const letter = { kind: Label, company: Label, pages: Schema.Natural }
class Letter extends defineEntity("letter", {
  state: Schema.TaggedStruct("Sent", { ...letter, on: DaySchema }),
  events: { Sent: Schema.Struct(letter) },
  begin: { Sent: (given, on) => ({ _tag: "Sent", ...given, on }) },
  when: { Sent: {} },
  facts: ({ kind, company, pages, on }) => [
    Sent.on(on, { kind, company }, { measures: { pages } }),
    Posted.on(on, { kind })
  ]
}) {}

const flow = { how: "flow" } as const
/** Figures of letters, of every form a figure can have. */
export const figures = {
  sent: indicator(Sent, { title: { da: "Breve", en: "Letters" }, taken: flow, by: ["kind"] }),
  companies: indicator(Sent, {
    title: { da: "Virksomheder, der har fået brev", en: "Companies written to" },
    taken: flow,
    counted: { distinct: "company" },
    by: ["kind"]
  }),
  pages: indicator(Sent, { title: { da: "Sider", en: "Pages" }, taken: flow, counted: { sum: "pages" } }),
  perMonth: indicator(Sent, {
    title: { da: "Breve pr. måned", en: "Letters a month" },
    taken: { how: "flow", bucket: "month" },
    by: ["kind"]
  }),
  companiesPerMonth: indicator(Sent, {
    title: { da: "Virksomheder pr. måned", en: "Companies a month" },
    taken: { how: "flow", bucket: "month" },
    counted: { distinct: "company" }
  }),
  posted: indicator(Posted, { title: { da: "Afsendt", en: "Posted" }, taken: flow })
}

/** An installation that writes letters, with its part of the report and what a jobcentre sets. */
export const letters = ({
  report = {},
  settings = {},
  extra = {},
  storage = memory(),
  clock = virtualClock("2011-01-03")
}: {
  readonly report?: Section<keyof typeof figures>
  readonly settings?: Partial<Settings>
  readonly extra?: Readonly<Record<string, (typeof figures)["sent"]>>
  readonly storage?: StorageService
  readonly clock?: { readonly now: () => Instant }
} = {}) => {
  class Letters extends defineModule("letters", {
    title: { da: "Breve til virksomheder", en: "Letters to companies" },
    entities: [Letter],
    commands: {
      send: command({
        input: Schema.Struct({ letter: Id, on: DaySchema, ...letter }),
        reads: ({ letter }) => ({ nothing: absent(Letter, letter) }),
        decide: (_, { letter, on, ...given }) => decision([], () => [Letter.events.Sent(letter, on, given)])
      })
    },
    indicators: { ...figures, ...extra },
    report
  }) {}
  class WithLetters extends definePlugin("withLetters", { version: "1.0.0", add: [Letters], ...settings }) {}
  const given = { ...basis(storage), clock }
  const pk = createPartnerskab({ ...given, plugins: [WithLetters] })
  const { letters: desk } = pk.as("consultant-1")
  const send = async (letter: string, on: Day, [kind, company, pages]: readonly [string, string, number]) => {
    accepted(await desk.send({ letter, on, kind, company, pages }))
  }
  /** Four letters of two kinds, to two companies. */
  const sendSome = async () => {
    await send("b1", "2011-02-01", ["tilbud", "Bageriet", 1])
    await send("b2", "2011-02-15", ["tilbud", "Smedjen", 2])
    await send("b3", "2011-03-01", ["tak", "Bageriet", 1])
    await send("b4", "2011-03-02", ["tak", "Bageriet", 4])
  }
  const section = async (module = "letters", asOf: Day = "2011-12-31", knownBy?: Instant) => {
    const { sections } = await pk.status({ asOf, ...(knownBy === undefined ? {} : { knownBy }) })
    return sections.find((one) => one.module === module)
  }
  return { ...given, pk, send, sendSome, section }
}

/** A storage that answers some questions otherwise. */
export const answering = (
  base: StorageService,
  otherwise: (kind: string) => Effect.Effect<never, StorageUnavailable> | undefined
): StorageService => ({ ...base, measure: (query) => otherwise(query.kind) ?? base.measure(query) })

/** What a storage says when its line is cut. */
export const cut = Effect.fail(new StorageUnavailable({ cause: new Error("the line is cut") }))
