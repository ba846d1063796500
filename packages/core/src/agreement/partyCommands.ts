import * as Schema from "effect/Schema"
import { Day } from "../calendar/index.ts"
import { CvrNumber, PartyKind, PNumber, UnitCode } from "../party/index.ts"
import { absent, command, decision, defineRefusal, Id, one, PersonName } from "../plugin/index.ts"
import { Party } from "./Party.ts"

/**
 * The same workplace was given more than once.
 *
 * @assumes a workplace is listed once; no source says so
 * @category refusals
 */
export class WorkplaceTwice extends defineRefusal("WorkplaceTwice", {
  source: "antagelse: et P-nummer nævnes én gang",
  da: ({ pNumber }: { readonly pNumber: string }) => `P-nummer ${pNumber} er nævnt mere end én gang.`,
  en: ({ pNumber }) => `P-number ${pNumber} is listed more than once.`,
  at: () => "/workplaces"
}) {}

const twice = (workplaces: ReadonlyArray<string>) =>
  [...new Set(workplaces.filter((pNumber, at) => workplaces.indexOf(pNumber) !== at))].flatMap((pNumber) =>
    WorkplaceTwice.when(true, { pNumber })
  )

/** @da tilføj virksomhed */
export const addParty = command({
  input: Schema.Struct({
    party: Id,
    on: Day,
    name: PersonName,
    kind: PartyKind,
    cvr: CvrNumber,
    unit: Schema.optionalKey(UnitCode),
    workplaces: Schema.Array(PNumber)
  }),
  reads: ({ party }) => ({ nothing: absent(Party, party, "/party") }),
  decide: (_, { party, on, name, kind, ...unit }) =>
    decision([twice(unit.workplaces)], () => [Party.events.Added(party, on, { unit, kind, nameRef: name })])
})

/** @da ret virksomhedens arbejdssteder */
export const changeWorkplaces = command({
  input: Schema.Struct({ party: Id, on: Day, workplaces: Schema.Array(PNumber) }),
  reads: ({ party }) => ({ party: one(Party, party, "/party") }),
  decide: ({ party: { id } }, { on, workplaces }) =>
    decision([twice(workplaces)], () => [Party.events.WorkplacesChanged(id, on, { workplaces })])
})
