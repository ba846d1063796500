/**
 * Point 1: networks of companies.
 *
 * @module
 */
import { definePoint, indicator } from "../../plugin/index.ts"
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
 * @assumes how many people come may change by a message to the parties; no source says so
 * @category models
 */
export class Networks extends definePoint("network", {
  title: { da: "Deltagelse i netværk", en: "Taking part in a network" },
  terms: networkTerms,
  material: { people: "notify" },
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
