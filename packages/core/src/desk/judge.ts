import type { Day } from "../calendar/index.ts"
import type { Carried, Outcome, Policy, Texts, Verdict } from "../plugin/index.ts"
import { PolicyDenied } from "./refusals.ts"

/** A policy with what it asked to read. */
export interface Asking {
  readonly policy: Policy
  readonly read: object
}

/** An approval that a policy asks for. */
export interface Approval extends Texts {
  readonly policy: string
  readonly code: string
  readonly roles: ReadonlyArray<string>
}

/** What all policies together say. The order they are listed in does not matter. */
export interface Judgement {
  readonly denials: ReadonlyArray<Carried<typeof PolicyDenied>>
  readonly warnings: ReadonlyArray<Extract<Verdict, { readonly _tag: "Warn" }>>
  readonly approvals: ReadonlyArray<Approval>
  /** Every policy that was asked, with its verdict. */
  readonly trace: ReadonlyArray<string>
}

/** A policy, and what it says. */
type Spoken = readonly [policy: string, verdict: Verdict | undefined]

const strictness = { Allow: 0, Warn: 1, NeedsApproval: 2, Deny: 3 } as const

/**
 * Asks every policy; the strictest verdict wins. An exception answers in place of the policy it names, and two that
 * disagree deny. A policy that throws denies. Without an outcome only `check` is asked: the command itself has refused.
 */
export const judge = (
  asking: ReadonlyArray<Asking>,
  input: unknown,
  { today, outcome }: { readonly today: Day; readonly outcome: Outcome | undefined }
): Judgement => {
  const ask = ({ policy, read }: Asking): Verdict | undefined => {
    try {
      const checked = policy.check?.({ input, read, today })
      const judged = outcome === undefined ? undefined : policy.judge?.({ input, read, today, ...outcome })
      if (checked === undefined || judged === undefined) return checked ?? judged
      return strictness[judged._tag] > strictness[checked._tag] ? judged : checked
    } catch {
      return failed(policy.id)
    }
  }
  const verdicts = asking
    .filter(({ policy }) => policy.exceptionTo === undefined)
    .flatMap((base): ReadonlyArray<Spoken> => {
      const exceptions = asking
        .filter(({ policy }) => policy.exceptionTo === base.policy.id)
        .map((exception): Spoken => [exception.policy.id, ask(exception)])
        .filter(([, verdict]) => verdict !== undefined)
      if (new Set(exceptions.map(([, verdict]) => verdict?._tag)).size > 1)
        return [[base.policy.id, disagree(base.policy.id, exceptions)]]
      return exceptions.length > 0 ? exceptions : [[base.policy.id, ask(base)]]
    })
  return {
    denials: verdicts.flatMap(([policy, verdict]) =>
      verdict?._tag === "Deny"
        ? PolicyDenied.when(true, { policy, code: verdict.code, da: verdict.da, en: verdict.en })
        : []
    ),
    warnings: verdicts.flatMap(([, verdict]) => (verdict?._tag === "Warn" ? [verdict] : [])),
    approvals: verdicts.flatMap(([policy, verdict]) =>
      verdict?._tag === "NeedsApproval"
        ? [{ policy, code: verdict.code, roles: verdict.roles, da: verdict.da, en: verdict.en }]
        : []
    ),
    trace: verdicts.map(([policy, verdict]) => `${policy}: ${verdict?._tag ?? "Allow"}`)
  }
}

// The text of what was thrown is left out: it may hold what the policy looked at.
const failed = (id: string): Verdict => ({
  _tag: "Deny",
  code: "PolicyFailed",
  da: `Reglen ${id} kunne ikke afgøres og siger derfor nej.`,
  en: `The policy ${id} could not be decided and therefore denies.`
})

const disagree = (id: string, exceptions: ReadonlyArray<Spoken>): Verdict => {
  const named = exceptions.map(([exception]) => exception).join(", ")
  return {
    _tag: "Deny",
    code: "ExceptionsDisagree",
    da: `Undtagelserne ${named} fra reglen ${id} er uenige.`,
    en: `The exceptions ${named} to the policy ${id} disagree.`
  }
}
