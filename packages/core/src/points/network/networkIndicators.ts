import { indicator } from "../../plugin/index.ts"
import { FollowUpAsked, FollowUpHandled, FollowUpOpen } from "./FollowUpRequest.ts"
import {
  MeetingApology,
  MeetingAttended,
  MeetingForMember,
  MeetingGuests,
  MeetingHosted,
  MeetingOfNetwork,
  NetworkMeeting,
  ThemeDealtWith
} from "./meetingFacts.ts"
import { MeetingsEvaluated } from "./MeetingEvaluation.ts"
import { Membership, NetworkRuns } from "./networkFacts.ts"
import { ThemeWished, ThemeWishMet } from "./ThemeWish.ts"

/** What is counted of networks and their members. */
const ofNetworks = {
  running: indicator(NetworkRuns, { title: { da: "Netværk", en: "Networks" }, taken: { how: "stock" } }),
  companies: indicator(Membership, {
    title: { da: "Virksomheder i netværk", en: "Companies in networks" },
    taken: { how: "stock" },
    counted: { distinct: "party" }
  }),
  companiesPerNetwork: indicator(Membership, {
    title: { da: "Virksomheder pr. netværk", en: "Companies per network" },
    taken: { how: "stock" },
    counted: { distinct: "party" },
    by: ["network"]
  }),
  people: indicator(Membership, {
    title: { da: "Tilmeldte, suppleanter talt med", en: "People registered, substitutes included" },
    taken: { how: "stock" },
    counted: { sum: "people" }
  })
}

/** What is counted of meetings. */
const ofMeetings = {
  meetingsHeld: indicator(NetworkMeeting, {
    title: { da: "Afholdte møder efter art", en: "Meetings held, by kind" },
    taken: { how: "flow" },
    where: { outcome: "held" },
    by: ["kind"]
  }),
  meetingsCancelled: indicator(NetworkMeeting, {
    title: { da: "Aflyste møder efter grund", en: "Meetings cancelled, by reason" },
    taken: { how: "flow" },
    where: { outcome: "cancelled" },
    by: ["reason"]
  }),
  meetingsByHost: indicator(NetworkMeeting, {
    title: { da: "Afholdte møder efter vært", en: "Meetings held, by host" },
    taken: { how: "flow" },
    where: { outcome: "held" },
    by: ["host"]
  }),
  meetingsPerNetwork: indicator(MeetingOfNetwork, {
    title: { da: "Egne møder pr. netværk om året", en: "Own meetings per network and year" },
    taken: { how: "flow", bucket: "year" },
    where: { kind: "own" },
    by: ["network"]
  }),
  meetingsForMembers: indicator(MeetingForMember, {
    title: { da: "Møder, et medlem var indkaldt til", en: "Meetings that a member was called to" },
    taken: { how: "flow" }
  }),
  hosts: indicator(MeetingHosted, {
    title: { da: "Virksomheder, der har været vært", en: "Companies that were the host" },
    taken: { how: "flow" },
    counted: { distinct: "party" }
  }),
  attendance: indicator(MeetingAttended, {
    title: { da: "Fremmødte efter mødets art", en: "People who came, by kind of meeting" },
    taken: { how: "flow" },
    counted: { sum: "people" },
    by: ["kind"]
  }),
  attendingCompanies: indicator(MeetingAttended, {
    title: { da: "Virksomheder, der kom", en: "Companies that came" },
    taken: { how: "flow" },
    counted: "facts",
    by: ["kind"]
  }),
  apologies: indicator(MeetingApology, {
    title: { da: "Afbud", en: "Apologies" },
    taken: { how: "flow" },
    counted: { sum: "people" }
  }),
  guests: indicator(MeetingGuests, {
    title: { da: "Gæster efter mødets art", en: "Guests, by kind of meeting" },
    taken: { how: "flow" },
    counted: { sum: "people" },
    by: ["kind"]
  })
}

const counted = (what: "asked" | "yes" | "no", title: { readonly da: string; readonly en: string }) =>
  indicator(MeetingsEvaluated, { title, taken: { how: "flow" }, counted: { sum: what }, by: ["question"] })

/** What is counted of themes, wishes, requests and evaluations. */
const ofThemes = {
  themes: indicator(ThemeDealtWith, {
    title: { da: "Møder efter tema", en: "Meetings, by theme" },
    taken: { how: "flow" },
    by: ["theme"]
  }),
  themesWished: indicator(ThemeWished, {
    title: { da: "Ønskede temaer", en: "Themes wished for" },
    taken: { how: "flow" },
    by: ["theme"]
  }),
  wishesMet: indicator(ThemeWishMet, {
    title: { da: "Dage, til et ønsket tema blev holdt", en: "Days until a wished theme was held" },
    taken: { how: "flow" },
    counted: { histogram: "days" }
  }),
  followUpsAsked: indicator(FollowUpAsked, {
    title: { da: "Ønsker om opfølgning efter tema", en: "Follow-up requests, by theme" },
    taken: { how: "flow" },
    by: ["theme"]
  }),
  followUpsOpen: indicator(FollowUpOpen, {
    title: { da: "Ubesvarede ønsker om opfølgning", en: "Follow-up requests not answered" },
    taken: { how: "stock" }
  }),
  followUpDays: indicator(FollowUpHandled, {
    title: { da: "Dage, til et ønske om opfølgning blev besvaret", en: "Days until a follow-up request was answered" },
    taken: { how: "flow" },
    counted: { histogram: "days" }
  }),
  evaluationAsked: counted("asked", { da: "Adspurgte om møderne", en: "Asked about the meetings" }),
  evaluationYes: counted("yes", { da: "Svarede ja om møderne", en: "Answered yes about the meetings" }),
  evaluationNo: counted("no", { da: "Svarede nej om møderne", en: "Answered no about the meetings" })
}

/** What is counted of point 1. */
export const networkIndicators = { ...ofNetworks, ...ofMeetings, ...ofThemes }
