import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { CvrNumber, PartyKind, UnitCode, WrittenPNumber } from "../../party/index.ts"
import { absent, command, decision, Id, PersonName } from "../../plugin/index.ts"
import { Party } from "./Party.ts"
import { close, correctClosing, merge, reopen } from "./partyClosing.ts"
import { placeUnder } from "./partyParents.ts"
import { changeAdvertisingProtection, changeBranch, changeSector, rename, withdraw } from "./partyTellings.ts"
import {
  changeHeadcount,
  changeWorkplaces,
  closeWorkplace,
  listedTwice,
  moveWorkplace,
  openWorkplace
} from "./partyWorkplaces.ts"

/** @da tilføj virksomhed */
const add = command({
  input: Schema.Struct({
    party: Id,
    on: Day,
    name: PersonName,
    kind: PartyKind,
    cvr: CvrNumber,
    unit: Schema.optionalKey(UnitCode),
    workplaces: Schema.Array(WrittenPNumber)
  }),
  reads: ({ party }) => ({ nothing: absent(Party, party, "/party") }),
  decide: (_, { party, on, name, kind, ...unit }) =>
    decision([listedTwice(unit.workplaces)], () => [Party.events.Added(party, on, { unit, kind, nameRef: name })])
})

/** What can be done with parties. */
export const partyCommands = {
  add,
  changeWorkplaces,
  openWorkplace,
  closeWorkplace,
  moveWorkplace,
  changeHeadcount,
  rename,
  changeSector,
  changeBranch,
  changeAdvertisingProtection,
  placeUnder,
  withdraw,
  close,
  merge,
  correctClosing,
  reopen
}
