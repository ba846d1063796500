import * as Effect from "effect/Effect"
import {
  type AgreementState,
  approvalPlan,
  approvalsOf,
  changeLetter,
  contentMaterial,
  differencesBetween,
  onBehalfReasons,
  printAgreement,
  printModel
} from "../agreement/index.ts"
import { type Day, dayInDenmark } from "../calendar/index.ts"
import { codesOn, valueOf, versionsOf } from "../desk/index.ts"
import type { Parameter } from "../plugin/index.ts"
import type { StorageService } from "../storage/index.ts"
import { gatherNames } from "./agreementNames.ts"
import { ask, type Question } from "./ask.ts"
import { checkLife } from "./checkFind.ts"
import { unreadable } from "./checkQuestion.ts"
import { checkLetter, checkMeant, checkPrint, noSuchVersion } from "./checkReadBack.ts"
import type { Inside } from "./inside.ts"
import type {
  AgreementVersion,
  AsSigned,
  LetterOptions,
  PrintOptions,
  ReadingBack,
  VersionsMeant
} from "./ReadingBack.ts"

type Asks = {
  readonly [K in keyof ReadingBack]: (...given: Parameters<ReadingBack[K]>) => Question<ReturnType<ReadingBack[K]>>
}

/** What is asked when an agreement is read back, for both doors. */
export const readBack = (inside: Inside): Asks => {
  const { catalog, clock } = inside
  const versionsIn = ({ journal }: StorageService, id: string) =>
    Effect.map(
      journal({ stream: { entity: "agreement", id } }),
      ({ entries }) => versionsOf(catalog, entries) as ReadonlyArray<AgreementVersion>
    )
  const check = (id: string) => checkLife(catalog, "agreement", id)
  const policyOf = (state: AgreementState) => policyFor(inside, state)

  const twoOf = (storage: StorageService, id: string, { after, until }: VersionsMeant) =>
    Effect.flatMap(versionsIn(storage, id), (versions) => {
      const last = until ?? versions.length
      return Effect.all([stateOf(versions, id, after), stateOf(versions, id, last)])
    })
  const differing = ([before, after]: ReadonlyArray<AgreementState>) =>
    differencesBetween(before!, after!, policyOf(before!)?.material)

  return {
    versions: (id) =>
      ask(
        () => check(id),
        (storage) => versionsIn(storage, id)
      ),
    asSigned: (id) =>
      ask(
        () => check(id),
        (storage) =>
          Effect.flatMap(versionsIn(storage, id), (versions) => {
            const signed = versions.find(({ kind }) => kind === "Signed")
            if (signed === undefined) return Effect.succeed(undefined)
            return Effect.map(
              stateOf(versions, id, signed.version),
              (state) => ({ id, version: signed.version, state }) as AsSigned
            )
          })
      ),
    differences: (id, between) =>
      ask(
        () => {
          check(id)
          checkMeant(between)
        },
        (storage) => Effect.map(twoOf(storage, id, between), differing)
      ),
    changeLetter: (id, options: LetterOptions) =>
      ask(
        () => {
          check(id)
          checkMeant(options)
          checkLetter(options)
        },
        (storage) =>
          Effect.gen(function* () {
            const states = yield* twoOf(storage, id, options)
            const on = dayInDenmark(clock.now())
            const { names } = yield* gatherNames(inside, storage, { id, states, on })
            const { to, language } = options
            const plan = policyOf(states[0]!)?.plan
            return changeLetter(differing(states), { to, language, names, ...(plan === undefined ? {} : { plan }) })
          })
      ),
    printed: (id, { language, version, on = dayInDenmark(clock.now()) }: PrintOptions) =>
      ask(
        () => {
          check(id)
          checkPrint({ language, on, version })
        },
        (storage) =>
          Effect.gen(function* () {
            const versions = yield* versionsIn(storage, id)
            if (versions.length === 0) return undefined
            const shown = version ?? versions.length
            const state = yield* stateOf(versions, id, shown)
            const { names, party } = yield* gatherNames(inside, storage, { id, states: [state], on })
            const policy = policyOf(state)
            const model = printModel(
              { id, version: shown, state },
              {
                on,
                names,
                ...(party === undefined ? {} : { party }),
                ...(policy === undefined || !("approvals" in state)
                  ? {}
                  : { places: approvalsOf(state, policy.plan, policy.material) }),
                onBehalf: Object.fromEntries(codesOn(catalog.codes)(onBehalfReasons, on))
              }
            )
            return { model, html: printAgreement(model, language) }
          })
      )
  }
}

/** The state right after a version; not to be had when nobody here can read it, or there is none. */
const stateOf = (versions: ReadonlyArray<AgreementVersion>, id: string, version: number) => {
  const found = versions.find((one) => one.version === version)
  if (found === undefined) return Effect.fail(noSuchVersion(id, version, versions.length))
  return found.state === undefined ? Effect.fail(unreadable(`agreement/${id}`)) : Effect.succeed(found.state)
}

/** What changes need, and who approves, by the day an agreement was sent for approval or signed. */
const policyFor = ({ catalog }: Inside, state: AgreementState) => {
  if (!("approvals" in state)) return undefined
  const day: Day = "signedOn" in state ? state.signedOn : state.proposedOn
  const value = <Value>(parameter: Parameter<Value>) => valueOf(catalog, parameter, day).value as Value
  return {
    plan: value(approvalPlan),
    material: {
      content: value(contentMaterial),
      terms: (point: string) => catalog.modules.get(point)?.material ?? {}
    }
  }
}
