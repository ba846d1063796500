import { defineModule, indicator, is } from "../plugin/index.ts"
import { Agreement } from "./Agreement.ts"
import { agreementCommands } from "./agreementCommands.ts"
import { InForce, InPreparation, PointInForce } from "./agreementFacts.ts"
import { agreementCodes, agreementParameters, agreementRefusals } from "./agreementParts.ts"
import { lateStart, lateStartCorrected } from "./lateStart.ts"
import { NothingChanges } from "./nothingChanges.ts"
import { Party } from "./parties/Party.ts"
import { partyCommands } from "./parties/partyCommands.ts"
import { KindOfParty, PartyKnown } from "./parties/partyFacts.ts"
import {
  AlreadyItsWorkplace,
  BeforeKnown,
  MergedIntoItself,
  NothingToWithdraw,
  NotItsWorkplace,
  ParentInCircle,
  ParentNotPublic,
  PartyIsClosed,
  UnknownSource,
  WorkplaceOfHeadcount,
  WorkplaceTwice
} from "./parties/partyRefusals.ts"
import { branchGroups, partySources } from "./parties/partySources.ts"
import { peopleCommands } from "./people/peopleCommands.ts"
import { Person } from "./people/Person.ts"
import { AbsenceEndsFirst, AbsentAlready, NotAbsent, NotLeaving } from "./people/presence.ts"

/**
 * The people who can be contacts, on both sides.
 *
 * @da kontaktpersoner
 * @category models
 */
export class People extends defineModule("people", {
  title: { da: "Kontaktpersoner", en: "Contacts" },
  entities: [Person],
  commands: peopleCommands,
  refusals: [AbsenceEndsFirst, AbsentAlready, NotAbsent, NothingChanges, NotLeaving]
}) {}

/**
 * The companies and public units that agreements are made with.
 *
 * @da virksomheder og offentlige enheder
 * @category models
 */
export class Parties extends defineModule("parties", {
  title: { da: "Virksomheder", en: "Parties" },
  entities: [Party],
  commands: partyCommands,
  refusals: [
    AlreadyItsWorkplace,
    BeforeKnown,
    MergedIntoItself,
    NothingToWithdraw,
    NotItsWorkplace,
    ParentInCircle,
    ParentNotPublic,
    PartyIsClosed,
    UnknownSource,
    WorkplaceOfHeadcount,
    WorkplaceTwice
  ],
  codes: [partySources],
  parameters: [branchGroups],
  indicators: {
    known: indicator(PartyKnown, {
      title: { da: "Kendte virksomheder og enheder", en: "Known parties" },
      taken: { how: "stock" }
    }),
    centreAreas: indicator(PartyKnown, {
      title: { da: "Kommunens centerområder", en: "Centre areas of the municipality" },
      taken: { how: "stock" },
      joins: [is(KindOfParty, "party", "centreArea")]
    })
  }
}) {}

/**
 * The agreements. Written with the SDK that everyone else uses.
 *
 * @da partnerskabsaftaler
 * @category models
 */
export class Agreements extends defineModule("agreement", {
  title: { da: "Partnerskabsaftaler", en: "Partnership agreements" },
  entities: [Agreement],
  commands: agreementCommands,
  refusals: agreementRefusals,
  policies: [lateStart, lateStartCorrected],
  parameters: agreementParameters,
  codes: agreementCodes,
  indicators: {
    inForce: indicator(InForce, {
      title: { da: "Gældende partnerskabsaftaler", en: "Agreements in force" },
      taken: { how: "stock" }
    }),
    inForceCentreAreas: indicator(InForce, {
      title: { da: "Gældende aftaler med centerområder", en: "Agreements in force with centre areas" },
      taken: { how: "stock" },
      joins: [is(KindOfParty, "party", "centreArea")]
    }),
    inPreparationCentreAreas: indicator(InPreparation, {
      title: { da: "Aftaler med centerområder under udarbejdelse", en: "Agreements with centre areas in preparation" },
      taken: { how: "stock" },
      joins: [is(KindOfParty, "party", "centreArea")]
    }),
    inForcePerPoint: indicator(PointInForce, {
      title: { da: "Gældende aftaler pr. punkt", en: "Agreements in force by point" },
      taken: { how: "stock" },
      by: ["point"]
    })
  }
}) {}
