/**
 * Point 1: networks of companies.
 *
 * @module
 */
import { definePoint, indicator, observed } from "../../plugin/index.ts"
import { Meeting, NetworkMeeting } from "./Meeting.ts"
import { callMeeting, cancelMeeting, correctMeetingDay, holdMeeting } from "./meetingCommands.ts"
import { Membership, Network, NetworkRuns } from "./Network.ts"
import { join, merge, networkTerms, start } from "./networkCommands.ts"
import {
  MemberAlready,
  MergedBeforeItBegan,
  NetworkNotRunning,
  SubstituteIsParticipant,
  TooFewToMerge
} from "./refusals.ts"

/**
 * Point 1: taking part in a network of companies.
 *
 * @da deltagelse i netværk
 * @source LBR 2011, kap. 3 nr. 3
 * @source LBR 2011, kap. 3 nr. 3: the jobcentre calls the meetings and runs them
 * @assumes how many people come may change by a message to the parties; no source says so
 * @category models
 */
export class Networks extends definePoint("network", {
  title: { da: "Deltagelse i netværk", en: "Taking part in a network" },
  terms: networkTerms,
  material: { people: "notify" },
  promises: {
    people: {
      by: "company",
      title: { da: "Deltagere i et netværk", en: "People in a network" },
      promised: ({ people }) => people,
      per: "agreement",
      observed: observed(Membership, { through: "agreement", taken: "stock", counted: { sum: "people" } })
    },
    meetings: {
      by: "authority",
      title: { da: "Indkalder til netværksmøder og leder dem", en: "Calls network meetings and runs them" },
      promised: () => true,
      per: "year",
      notCountable: {
        da: "et møde er for et helt netværk, og det registreres ikke, hvem der kom",
        en: "a meeting is of a whole network, and who came is not registered"
      }
    }
  },
  entities: [Network, Meeting],
  commands: { start, join, merge, callMeeting, holdMeeting, cancelMeeting, correctMeetingDay },
  refusals: [MemberAlready, MergedBeforeItBegan, NetworkNotRunning, SubstituteIsParticipant, TooFewToMerge],
  indicators: {
    running: indicator(NetworkRuns, { title: { da: "Netværk", en: "Networks" }, taken: { how: "stock" } }),
    people: indicator(Membership, {
      title: { da: "Tilmeldte, suppleanter talt med", en: "People registered, substitutes included" },
      taken: { how: "stock" },
      counted: { sum: "people" }
    }),
    meetingsHeld: indicator(NetworkMeeting, {
      title: { da: "Afholdte møder efter art", en: "Meetings held, by kind" },
      taken: { how: "flow" },
      where: { outcome: "held" },
      by: ["kind"]
    })
  }
}) {}

export { Meeting, MeetingKind, NetworkMeeting } from "./Meeting.ts"
export { Membership, Network, NetworkRuns, type NetworkState } from "./Network.ts"
export { networkTerms } from "./networkCommands.ts"
export {
  MemberAlready,
  MergedBeforeItBegan,
  NetworkNotRunning,
  SubstituteIsParticipant,
  TooFewToMerge
} from "./refusals.ts"
