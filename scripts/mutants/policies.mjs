// Mistakes in what policies, exceptions and approvals say together.
import { mutantsOf } from "./mutantsOf.mjs"

export const policyMutants = [
  ...mutantsOf("desk/judge.ts", ["sketch/policy", "desk/exceptions", "desk/ownPolicies"], {
    "a warning is stricter than an approval": ["Warn: 1, NeedsApproval: 2,", "Warn: 2, NeedsApproval: 1,"],
    "an approval is stricter than a denial": ["NeedsApproval: 2, Deny: 3", "NeedsApproval: 3, Deny: 2"],
    "the milder of two verdicts wins": [
      "strictness[judged._tag] > strictness[checked._tag]",
      "strictness[judged._tag] < strictness[checked._tag]"
    ],
    "what is checked speaks before what is judged": [
      "strictness[judged._tag] > strictness[checked._tag] ? judged : checked",
      "checked"
    ],
    "a policy that only judges is not heard": ["return checked ?? judged", "return checked"],
    "a policy that throws allows": ["return failed(policy.id)", "return undefined"],
    "what a policy threw is told": [
      "} catch {\n      return failed(policy.id)",
      "} catch (thrown) {\n      return { ...failed(policy.id), en: String(thrown) }"
    ],
    "a policy judges what will not happen": ["outcome === undefined ? undefined : ", ""],
    "an exception that has nothing to say applies": [".filter(({ verdict }) => verdict !== undefined)\n", "\n"],
    "an exception answers in place of every policy": [
      "policy.exceptionTo?.policy === base.policy.id",
      "policy.exceptionTo !== undefined"
    ],
    "the policy speaks beside its exception": [
      "exceptions.length > 0 ? exceptions : [",
      "exceptions.length > 0 ? [...exceptions, { policy: base.policy, verdict: ask(base) }] : ["
    ],
    "an exception is also a policy of its own": [".filter(({ policy }) => policy.exceptionTo === undefined)\n", "\n"],
    "exceptions that disagree allow": ["verdict: disagree(base.policy.id, exceptions) }", "verdict: undefined }"],
    "the first of several exceptions is enough": [
      "exceptions.length > 0 ? exceptions :",
      "exceptions.length > 0 ? exceptions.slice(0, 1) :"
    ],
    "exceptions disagree when there are two": [
      "new Set(exceptions.map(({ verdict }) => verdict?._tag)).size > 1",
      "exceptions.length > 1"
    ],
    "a warning denies": ['verdict?._tag === "Deny"\n', 'verdict?._tag === "Deny" || verdict?._tag === "Warn"\n'],
    "only the first denial is told": [
      "denials: verdicts.flatMap(",
      'denials: verdicts.filter(({ verdict }) => verdict?._tag === "Deny").slice(0, 1).flatMap('
    ],
    "the journal says no ground of an exception": [
      "${exceptionTo.policy}; ${exceptionTo.legalBasis}",
      "${exceptionTo.policy}"
    ],
    "the journal is silent about who had nothing to say": [
      "trace: verdicts.map(traced)",
      "trace: verdicts.filter(({ verdict }) => verdict !== undefined).map(traced)"
    ],
    "the first role of an approval is enough to name": [
      "roles: verdict.roles,",
      "roles: verdict.roles.slice(0, 1),",
      "desk/approval"
    ]
  }),
  ...mutantsOf("desk/consider.ts", ["sketch/policy", "desk/ownPolicies"], {
    "what policies deny is done": ["denials.length + unread.length > 0", "unread.length > 0"],
    "a policy that cannot read is passed over": ["denials.length + unread.length > 0", "denials.length > 0"],
    "policies are silent when the command refuses": [
      "refused(decided.refusals, unread, alone())",
      "refused(decided.refusals, unread)"
    ],
    "policies are silent when a step is not possible": [
      "refused(impossible, unread, alone())",
      "refused(impossible, unread)"
    ],
    "policies are silent when something is not there": ["        unread,\n        alone()\n", "        unread\n"],
    "a policy whose reads throw allows": [
      "return { policy: { ...policy, check }, reads: {} }",
      "return { policy, reads: {} }"
    ],
    "the journal is silent about parameters": [
      "[...trace, ...used(), ...packsAsked()]",
      "[...trace, ...packsAsked()]",
      "desk/parameters"
    ],
    "a policy sees a life as it will be also before": [
      "before: before?.state, after: state",
      "before: state, after: state"
    ]
  }),
  ...mutantsOf("desk/assemble.ts", ["desk/disabled", "sketch/policy"], {
    "the policies of a disabled module are asked": [
      "...open.flatMap(({ definition }) => definition.policies)",
      "...modules.flatMap(({ definition }) => definition.policies)"
    ],
    "policies speak in the order they are listed": ["].toSorted((a, b) => (a.id < b.id ? -1 : 1))", "]"],
    "the policies of plugins are not asked": [
      "    ...plugins.flatMap(({ definition }) => definition.policies)\n  ].toSorted",
      "  ].toSorted"
    ]
  }),
  ...mutantsOf("desk/policyProblems.ts", ["desk/assembly", "desk/exceptions"], {
    "two policies may have one id": ["...twice(policies.map(({ id }) => id))", "...twice<string>([])"],
    "a policy may be on a command that is not there": [
      ".filter(({ on }) => !commands.has(on))",
      ".filter(() => false)"
    ],
    "an exception may be to nothing": ["bases.length === 0", "bases.length < 0"],
    "an exception may be to an exception": [
      "bases.some(({ exceptionTo }) => exceptionTo !== undefined)",
      "bases.length > 1"
    ],
    "an exception may be to a policy on another command": ["base.on !== on", "base === undefined"],
    "a reason in one language is enough": [
      "[reason?.da, reason?.en, legalBasis].some(",
      "[reason?.da, legalBasis].some("
    ],
    "an exception needs no ground": ["[reason?.da, reason?.en, legalBasis].some(", "[reason?.da, reason?.en].some("],
    "a chain is told its middle": ["else follow(exceptionTo.policy)", "else firsts.add(exceptionTo.policy)"]
  }),
  ...mutantsOf("plugin/Module.ts", ["desk/ownPolicies"], {
    "a module's own policy is on its first command": [
      "commands[one]!.definition === command",
      "commands[one] !== undefined"
    ]
  })
]
