import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { BranchCode, branchGroupOf, Sector, WrittenPNumber } from "../../party/index.ts"
import { Code, command, decision, Id, many, one, PersonName } from "../../plugin/index.ts"
import { Party, type PartyState } from "./Party.ts"
import { openOn, sourceKnown } from "./partyChecks.ts"
import { readUnder, stillPublic } from "./partyParents.ts"
import { NothingToWithdraw, WorkplaceOfHeadcount } from "./partyRefusals.ts"
import { branchGroups } from "./partySources.ts"
import { namesOf, sitesOf, type Telling, tellings } from "./partyState.ts"
import { partySteps } from "./partySteps.ts"

const told = { party: Id, on: Day, source: Code }

/** @da nyt navn */
export const rename = command({
  input: Schema.Struct({ ...told, name: PersonName }),
  reads: ({ party }) => ({ party: one(Party, party, "/party") }),
  decide: ({ party: { id, state } }, { on, source, name }, context) =>
    decision([openOn(state, { on }), sourceKnown({ source, on }, context)], () => [
      Party.events.Renamed(id, on, { source, nameRef: name })
    ])
})

/** @da anden sektor */
export const changeSector = command({
  input: Schema.Struct({ ...told, sector: Sector }),
  reads: ({ party, sector }) => ({
    party: one(Party, party, "/party"),
    under: sector === "public" ? many(Party, []) : readUnder(party)
  }),
  decide: ({ party: { id, state }, under }, { on, source, sector }, context) =>
    decision(
      [
        openOn(state, { on }),
        sourceKnown({ source, on }, context),
        stillPublic({ id, state: partySteps.SectorChanged(state, { source, sector }, on) }, { under, field: "/sector" })
      ],
      () => [Party.events.SectorChanged(id, on, { source, sector })]
    )
})

/**
 * The company does something else. The group of its branch is that of the jobcentre's table on the day.
 *
 * @da anden branche
 */
export const changeBranch = command({
  input: Schema.Struct({ ...told, code: BranchCode, scheme: Schema.optionalKey(Code) }),
  reads: ({ party }) => ({ party: one(Party, party, "/party") }),
  decide: ({ party: { id, state } }, { party: _, on, ...branch }, context) =>
    decision([openOn(state, { on }), sourceKnown({ source: branch.source, on }, context)], () => {
      const group = branchGroupOf(branch, context.valueOn(branchGroups, on))
      return [Party.events.BranchChanged(id, on, { ...branch, ...(group === undefined ? {} : { group }) })]
    })
})

/** @da reklamebeskyttelse */
export const changeAdvertisingProtection = command({
  input: Schema.Struct({ ...told, protected: Schema.Boolean }),
  reads: ({ party }) => ({ party: one(Party, party, "/party") }),
  decide: ({ party: { id, state } }, { party: _, on, ...said }, context) =>
    decision([openOn(state, { on }), sourceKnown({ source: said.source, on }, context)], () => [
      Party.events.ProtectionChanged(id, on, said)
    ])
})

/** What is withdrawn: something of the party, or a headcount of one of its workplaces. */
type Withdrawal = { readonly party: string; readonly on: Day; readonly source: string } & (
  | { readonly about: "name" | "sector" | "branch" | "advertisingProtection" }
  | { readonly about: "headcount"; readonly workplace: string }
)

// One struct at run time, so that a refusal names the field that is wrong; the rule below has the rest.
const withdrawal: Schema.Codec<Withdrawal, Withdrawal> = Schema.Struct({
  ...told,
  about: Schema.Literals(tellings),
  workplace: Schema.optionalKey(WrittenPNumber)
}) as never

/** The entries that can be withdrawn. */
const withdrawable = (state: PartyState, { about, workplace = "" }: { about: Telling; workplace?: string }) => {
  switch (about) {
    case "name":
      // The first name stays: a party has always had one.
      return namesOf(state).slice(1)
    case "sector":
      return state.sectors ?? []
    case "branch":
      return state.branches ?? []
    case "advertisingProtection":
      return state.protections ?? []
    case "headcount":
      return sitesOf(state)[workplace]?.headcounts ?? []
  }
}

/**
 * What was told from the day was wrong: what was told before it holds on. A wrong value is corrected by telling the right
 * one from the same day.
 *
 * @da træk en oplysning tilbage
 */
export const withdraw = command({
  input: withdrawal,
  reads: ({ party, about }) => ({
    party: one(Party, party, "/party"),
    under: about === "sector" ? readUnder(party) : many(Party, [])
  }),
  decide: ({ party: { id, state }, under }, { party: _, on, ...what }, context) => {
    const misplaced = (what.about === "headcount") !== "workplace" in what
    return decision(
      [
        sourceKnown({ source: what.source, on }, context),
        WorkplaceOfHeadcount.when(misplaced, { missing: what.about === "headcount" }),
        NothingToWithdraw.when(!misplaced && withdrawable(state, what).every(({ from }) => from !== on), { on }),
        stillPublic({ id, state: partySteps.Withdrawn(state, what, on) }, { under, field: "/on" })
      ],
      () => [Party.events.Withdrawn(id, on, what)]
    )
  }
})
