// Mistakes in how a command waits for an approval, and in who may give it.
import { mutantsOf } from "./mutantsOf.mjs"

export const approvalMutants = [
  ...mutantsOf("desk/approvalProblems.ts", ["desk/approvalProblems"], {
    "a place may wait for itself": ["after.includes(place) ? [self", "after.includes(where) ? [self"],
    "a place may be independent of itself": ["independentOf.includes(place)\n", "independentOf.includes(where)\n"]
  }),
  ...mutantsOf("desk/consider.ts", ["desk/claims"], {
    "a key is told at no field": ["fieldGiving(input, key, fields) ?? fieldOf", "fieldOf"],
    "a key is told at a field that is not given": ["given[one] !== undefined", "given[one] === undefined"],
    "a key is told at the list": ["item < 0 ? pointer(field)", "item < 99 ? pointer(field)"]
  }),
  ...mutantsOf("desk/mayApprove.ts", ["desk/approval", "desk/proposal"], {
    "whoever proposes may approve": ["actor !== standing.proposedBy && ", ""],
    "whoever is another may approve": [" && standing.roles.some((role) => roles.includes(role))", ""],
    "whoever approves needs all the roles": ["standing.roles.some(", "standing.roles.every("],
    "the last day is too late": ["today > standing.lastDay", "today >= standing.lastDay"],
    "a proposal can be approved for ever": ["today > standing.lastDay", "today > `9${standing.lastDay}`"],
    "what is withdrawn can be approved": ['standing._tag !== "Open"', 'standing._tag === "Approved"']
  }),
  ...mutantsOf("desk/propose.ts", ["desk/approval", "desk/proposal"], {
    "a proposal is open for a day too many": ["addDays(today, ", "addDays(today, 1 + "],
    "only the roles of the first approval are asked": [
      "approvals.flatMap(({ roles }) => roles)",
      "approvals[0]!.roles"
    ],
    "only the first reason is told": ['da: approvals.map(({ da }) => da).join(" ")', "da: approvals[0]!.da"],
    "who must approve may change meanwhile": [
      "approvals.map(({ policy, code, roles }) => [policy, code, roles])",
      "[]"
    ],
    "what would happen may change meanwhile": ["[entity, id, type, data, effectiveOn]", "[entity, id, type]"],
    "the day it would happen may change meanwhile": [
      "[entity, id, type, data, effectiveOn]",
      "[entity, id, type, data]"
    ],
    "what begins has another id when it is approved": ["seed: commandId", "seed: id"],
    "the host's principal counts as the proposer": ["proposedBy: actor", "proposedBy: onBehalfOf ?? actor"]
  }),
  ...mutantsOf("desk/approve.ts", ["desk/approval", "desk/proposal"], {
    "what is approved need not be what was proposed": [
      "proposalHash(storage.digest, changeset, approvals) !== standing.hash",
      "standing.hash === undefined"
    ],
    "the approval is known before what it approves": [".toSorted().at(-1)!", ".toSorted().at(0)!"],
    "whoever proposed is forgotten": [", onBehalfOf: proposedBy, commandId: seed", ", commandId: seed"],
    "who approves is not looked at": ["      ...envelopeRefusals(approving),\n", ""],
    "a proposal whose command is gone is tried": [
      "catalog.modules.get(module)?.commands[command] === undefined",
      "catalog.entities.size === 0"
    ],
    "two approvals at once are both given": [
      "guards: [...command.guards, ...approval.guards]",
      "guards: command.guards"
    ]
  }),
  ...mutantsOf("desk/execute.ts", ["desk/approval", "desk/proposal"], {
    "what needs an approval is done at once": ["considered.approvals.length === 0", "considered.approvals.length < 2"]
  }),
  ...mutantsOf("desk/attempt.ts", ["desk/approval", "desk/proposal"], {
    "a proposal that is sent again counts as done": ['first?.entity === "proposal"', 'first?.entity === "nothing"'],
    "a preview writes": ["trying.preview ? storage.check(changeset)", "trying.left < 0 ? storage.check(changeset)"]
  })
]
