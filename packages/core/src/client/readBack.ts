import * as Effect from "effect/Effect"
import {
  type AgreementState,
  approvalsOf,
  changeLetter,
  correctedIn,
  differencesBetween,
  onBehalfReasons,
  printAgreement,
  printModel
} from "../agreement/index.ts"
import { dayInDenmark } from "../calendar/index.ts"
import { codesOn, versionsOf } from "../desk/index.ts"
import type { StorageService } from "../storage/index.ts"
import { gatherNames } from "./agreementNames.ts"
import { approvalRules, isApprovable } from "./approvalRules.ts"
import { ask } from "./ask.ts"
import type { Questions } from "./AskedOf.ts"
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

/** What is asked when an agreement is read back, for both doors. */
export const readBack = (inside: Inside): Questions<ReadingBack> => {
  const { catalog, clock } = inside
  const versionsIn = ({ journal }: StorageService, id: string) =>
    Effect.map(
      journal({ stream: { entity: "agreement", id } }),
      ({ entries }) => versionsOf(catalog, entries) as ReadonlyArray<AgreementVersion>
    )
  const check = (id: string) => checkLife(catalog, "agreement", id)
  const rulesOf = (state: AgreementState) => (isApprovable(state) ? approvalRules(inside, state) : undefined)

  const twoIn = (versions: ReadonlyArray<AgreementVersion>, id: string, { after, until }: VersionsMeant) =>
    Effect.all([stateOf(versions, id, after), stateOf(versions, id, until ?? versions.length)])
  const twoOf = (storage: StorageService, id: string, meant: VersionsMeant) =>
    Effect.flatMap(versionsIn(storage, id), (versions) => twoIn(versions, id, meant))
  const differing = ([before, after]: ReadonlyArray<AgreementState>) =>
    differencesBetween(before!, after!, rulesOf(before!)?.policy)

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
            const versions = yield* versionsIn(storage, id)
            const states = yield* twoIn(versions, id, options)
            const on = dayInDenmark(clock.now())
            const { names } = yield* gatherNames(inside, storage, { id, states, on })
            const { to, language } = options
            const plan = rulesOf(states[0]!)?.plan
            const corrected = correctedIn(stepsOf(versions, options))
            return changeLetter(differing(states), {
              to,
              language,
              names,
              corrected,
              ...(plan === undefined ? {} : { plan })
            })
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
            const rules = rulesOf(state)
            const model = printModel(
              { id, version: shown, state },
              {
                on,
                names,
                ...(party === undefined ? {} : { party }),
                ...(rules === undefined || !isApprovable(state)
                  ? {}
                  : { places: approvalsOf(state, rules.plan, rules.policy) }),
                onBehalf: Object.fromEntries(codesOn(catalog.codes)(onBehalfReasons, on))
              }
            )
            return { model, html: printAgreement(model, language) }
          })
      )
  }
}

/** Each version after the first of two, to the second. */
const stepsOf = (versions: ReadonlyArray<AgreementVersion>, { after, until = versions.length }: VersionsMeant) =>
  versions
    .filter(({ version }) => version > after && version <= until)
    .map(({ version, kind, state }) => ({ kind, before: versions[version - 2]?.state, after: state }))

/** The state right after a version; not to be had when nobody here can read it, or there is none. */
const stateOf = (versions: ReadonlyArray<AgreementVersion>, id: string, version: number) => {
  const found = versions.find((one) => one.version === version)
  if (found === undefined) return Effect.fail(noSuchVersion(id, version, versions.length))
  return found.state === undefined ? Effect.fail(unreadable(`agreement/${id}`)) : Effect.succeed(found.state)
}
