import * as Effect from "effect/Effect"
import { type AgreementState } from "../agreement/index.ts"
import { dayInDenmark, type Instant } from "../calendar/index.ts"
import { lifeAt } from "../desk/index.ts"
import { assess, type Criterion, questionsOf } from "../evaluation/index.ts"
import type { FactQuery } from "../facts/index.ts"
import {
  type AnyEntity,
  type FactStatic,
  type Indicator,
  indicator,
  queryOf,
  type Question as FactQuestion,
  type Viewpoint
} from "../plugin/index.ts"
import type { Condition, EntityRow } from "../storage/index.ts"
import { ask } from "./ask.ts"
import { viewOf } from "./agreementView.ts"
import { checkLife, checkPage, checkWhere } from "./checkFind.ts"
import { checkEntity, checkIndicator, checkInstant, checkKnownBy, checkTaken, unreadable } from "./checkQuestion.ts"
import { checkTexts } from "./fieldValue.ts"
import type { Inside } from "./inside.ts"
import type { PageOptions } from "./Lives.ts"

/** What each declared field must be. */
export type Conditions = Readonly<Record<string, Condition>>
type Key = Pick<AnyEntity, "key">

const seen = ({ id, version, state }: EntityRow) => ({ id, version, state })

/** Everything that can be asked of an installation, for both doors. */
export const questions = ({ catalog, clock }: Inside) => {
  const get = ({ key: entity }: Key, id: string) =>
    ask(
      () => checkLife(catalog, entity, id),
      ({ load }) =>
        Effect.map(load({ commandId: "", streams: [{ entity, id }], sets: [] }), ({ rows: [row] }) => row && seen(row))
    )
  return {
    get,
    agreement: (id: string) =>
      Effect.map(
        get({ key: "agreement" }, id),
        (found) =>
          found &&
          viewOf(catalog, found as typeof found & { readonly state: AgreementState }, dayInDenmark(clock.now()))
      ),
    find: ({ key: entity }: Key, where: Conditions = {}, page: PageOptions = {}) =>
      ask(
        () => {
          checkEntity(catalog, entity)
          checkWhere(catalog, entity, where)
          checkPage(catalog, entity, page)
        },
        ({ find }) =>
          Effect.map(find({ entity, where, ...page }), ({ rows, ...found }) => ({ ...found, rows: rows.map(seen) }))
      ),
    history: ({ key: entity }: Key, id: string) =>
      ask(
        () => checkLife(catalog, entity, id),
        ({ journal }) => Effect.map(journal({ stream: { entity, id } }), ({ entries }) => entries)
      ),
    at: ({ key: entity }: Key, id: string, instant: Instant) =>
      ask(
        () => {
          checkLife(catalog, entity, id)
          checkInstant(instant)
        },
        ({ journal }) =>
          Effect.flatMap(journal({ stream: { entity, id } }), ({ entries }) => {
            const life = lifeAt(catalog, entries, instant)
            return life !== undefined && life.state === undefined
              ? Effect.fail(unreadable(`${entity}/${id}`))
              : Effect.succeed(life)
          })
      ),
    texts: (refs: ReadonlyArray<string>) =>
      ask(
        () => checkTexts("refs", refs),
        ({ persons }) =>
          Effect.map(persons(refs), (texts) => Object.fromEntries(texts.map(({ ref, text }) => [ref, text])))
      ),
    count: (
      fact: FactStatic<string, unknown, string>,
      { taken, knownBy, ...question }: FactQuestion<unknown, string> & Pick<FactQuery, "taken" | "knownBy">
    ) =>
      ask(
        () => {
          checkTaken(taken)
          checkKnownBy(knownBy)
        },
        ({ measure }) => {
          const { kind, counted, where, joins, by } = indicator(fact, { ...question, taken, title: { da: "", en: "" } })
          const known = knownBy === undefined ? {} : { knownBy }
          return measure({ kind, taken, counted, where, joins, by, ...known })
        }
      ),
    measure: (one: Indicator, viewpoint: Viewpoint) =>
      ask(
        () => {
          checkIndicator(one)
          const { taken, knownBy } = queryOf(one, viewpoint)
          checkTaken(taken)
          checkKnownBy(knownBy)
        },
        ({ measure }) => measure(queryOf(one, viewpoint))
      ),
    assess: (criterion: Criterion, seenFrom: Partial<Viewpoint> = {}) => {
      const viewpoint = { asOf: criterion.asOf, ...seenFrom }
      const asked = [...questionsOf(criterion, viewpoint)]
      return ask(
        () => {
          asked.forEach(([, { taken }]) => checkTaken(taken))
          checkKnownBy(viewpoint.knownBy)
        },
        ({ measure }) =>
          Effect.map(
            Effect.all(asked.map(([name, query]) => Effect.map(measure(query), (rows) => [name, rows] as const))),
            (measured) => assess(criterion, viewpoint, new Map(measured))
          )
      )
    }
  }
}
