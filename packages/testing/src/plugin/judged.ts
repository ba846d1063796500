import type { Considering, Outcome, Policy, Verdict } from "@partnerskab/core/plugin"

/** A policy with what it asked to read. */
export interface AskedPolicy {
  readonly policy: Policy
  readonly read: object
}

/** What a policy said, by its id and the code it gave. */
export interface Said {
  readonly policy: string
  readonly code: string
  readonly roles?: ReadonlyArray<string>
}

/** What all policies together say, as the desk hears them. */
export interface Judgement {
  readonly denials: ReadonlyArray<Said>
  readonly approvals: ReadonlyArray<Said>
  readonly warnings: ReadonlyArray<Said>
}

const strictness = { Allow: 0, Warn: 1, NeedsApproval: 2, Deny: 3 } as const
const denied = (code: string): Verdict => ({ _tag: "Deny", code, da: "", en: "" })

/**
 * Asks every policy as the desk does: the strictest verdict wins, an exception answers in place of the policy it names,
 * two that disagree deny, and one that throws denies.
 */
export const judged = (
  asking: ReadonlyArray<AskedPolicy>,
  given: Omit<Considering<unknown, unknown>, "read">,
  outcome: Outcome | undefined
): Judgement => {
  const ask = ({ policy, read }: AskedPolicy): Verdict | undefined => {
    try {
      const checked = policy.check?.({ ...given, read })
      const judged = outcome === undefined ? undefined : policy.judge?.({ ...given, read, ...outcome })
      if (checked === undefined || judged === undefined) return checked ?? judged
      return strictness[judged._tag] > strictness[checked._tag] ? judged : checked
    } catch {
      return denied("PolicyFailed")
    }
  }
  const said = asking
    .filter(({ policy }) => policy.exceptionTo === undefined)
    .flatMap((base): ReadonlyArray<{ readonly id: string; readonly verdict: Verdict | undefined }> => {
      const exceptions = asking
        .filter(({ policy }) => policy.exceptionTo?.policy === base.policy.id)
        .map((one) => ({ id: one.policy.id, verdict: ask(one) }))
        .filter(({ verdict }) => verdict !== undefined)
      if (new Set(exceptions.map(({ verdict }) => verdict?._tag)).size > 1)
        return [{ id: base.policy.id, verdict: denied("ExceptionsDisagree") }]
      return exceptions.length > 0 ? exceptions : [{ id: base.policy.id, verdict: ask(base) }]
    })
  const all = (tag: Exclude<Verdict["_tag"], "Allow">): ReadonlyArray<Said> =>
    said.flatMap(({ id: policy, verdict }) => {
      if (verdict === undefined || verdict._tag !== tag) return []
      return [{ policy, code: verdict.code, ...(verdict._tag === "NeedsApproval" ? { roles: verdict.roles } : {}) }]
    })
  return { denials: all("Deny"), approvals: all("NeedsApproval"), warnings: all("Warn") }
}
