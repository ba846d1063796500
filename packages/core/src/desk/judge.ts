import type { Carried, Considering, Outcome, Policy, Texts, Verdict } from "../plugin/index.ts"
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
interface Spoken {
  readonly policy: Policy
  readonly verdict: Verdict | undefined
}

const strictness = { Allow: 0, Warn: 1, NeedsApproval: 2, Deny: 3 } as const

/**
 * Asks every policy; the strictest verdict wins. An exception answers in place of the policy it names, and two that
 * disagree deny. A policy that throws denies. Without an outcome only `check` is asked: the command itself has refused.
 */
export const judge = (
  asking: ReadonlyArray<Asking>,
  given: Omit<Considering<unknown, unknown>, "read">,
  outcome: Outcome | undefined
): Judgement => {
  const ask = ({ policy, read }: Asking): Verdict | undefined => {
    try {
      const checked = policy.check?.({ ...given, read })
      const judged = outcome === undefined ? undefined : policy.judge?.({ ...given, read, ...outcome })
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
        .filter(({ policy }) => policy.exceptionTo?.policy === base.policy.id)
        .map(({ policy, read }): Spoken => ({ policy, verdict: ask({ policy, read }) }))
        .filter(({ verdict }) => verdict !== undefined)
      if (new Set(exceptions.map(({ verdict }) => verdict?._tag)).size > 1)
        return [{ policy: base.policy, verdict: disagree(base.policy.id, exceptions) }]
      return exceptions.length > 0 ? exceptions : [{ policy: base.policy, verdict: ask(base) }]
    })
  return {
    denials: verdicts.flatMap(({ policy: { id: policy }, verdict }) =>
      verdict?._tag === "Deny"
        ? PolicyDenied.when(true, {
            policy,
            code: verdict.code,
            da: verdict.da,
            en: verdict.en,
            ...(verdict.at === undefined ? {} : { at: verdict.at }),
            ...(verdict.grounds === undefined ? {} : { grounds: verdict.grounds })
          })
        : []
    ),
    warnings: verdicts.flatMap(({ verdict }) => (verdict?._tag === "Warn" ? [verdict] : [])),
    approvals: verdicts.flatMap(({ policy: { id: policy }, verdict }) =>
      verdict?._tag === "NeedsApproval"
        ? [{ policy, code: verdict.code, roles: verdict.roles, da: verdict.da, en: verdict.en }]
        : []
    ),
    trace: verdicts.map(traced)
  }
}

/** A policy's line in the journal; an exception says to what, and on what ground. */
const traced = ({ policy: { id, exceptionTo }, verdict }: Spoken): string => {
  const said = `${id}: ${verdict?._tag ?? "Allow"}`
  return exceptionTo === undefined ? said : `${said} (${exceptionTo.policy}; ${exceptionTo.legalBasis})`
}

// The text of what was thrown is left out: it may hold what the policy looked at.
const failed = (id: string): Verdict => ({
  _tag: "Deny",
  code: "PolicyFailed",
  da: `Reglen ${id} kunne ikke afgøres og siger derfor nej.`,
  en: `The policy ${id} could not be decided and therefore denies.`
})

const disagree = (id: string, exceptions: ReadonlyArray<Spoken>): Verdict => {
  const named = exceptions.map(({ policy }) => policy.id).join(", ")
  return {
    _tag: "Deny",
    code: "ExceptionsDisagree",
    da: `Undtagelserne ${named} fra reglen ${id} er uenige.`,
    en: `The exceptions ${named} to the policy ${id} disagree.`
  }
}
