/**
 * Two more kinds of places, each with a rule of its own: nytteindsats and fleksjob.
 *
 * @module
 */
import { definePlugin, deny, pairOf, partyOn, policy, warn } from "@partnerskab/core/plugin"
import {
  type Combination,
  combinations,
  countedAsSupported,
  instruments,
  placementPurposes,
  Placements
} from "@partnerskab/core/points"

/**
 * @source kontanthjælpsreformen 2014 (nytteindsats); LAB kap. 20, the scheme from 1 January 2013 (fleksjob)
 * @assumes that nytteindsats can be used from 1 January 2014: the day was not seen
 */
export const ours = instruments.with({
  nytteindsats: { da: "nytteindsats", en: "useful work (nytteindsats)", firstDay: "2014-01-01" },
  fleksjob: { da: "fleksjob", en: "flexible job (fleksjob)", firstDay: "2013-01-01" }
})

const answered = (answer: Combination["answer"], source: string): Combination => ({ answer, source, verified: false })
const alone = answered("notTogether", "antagelse: nytteindsats og fleksjob står alene")
const mentor = answered("together", "antagelse: LAB §§ 167-169 siger ikke, at en mentor udelukker noget andet")

/** @assumes neither goes with anything but a mentor; the sources do not say */
const answers = (code: string, others: ReadonlyArray<string>) =>
  Object.fromEntries(others.map((other) => [pairOf(code, other), other === "mentor" ? mentor : alone]))

const before = Object.keys(instruments.entries)

/**
 * Nytteindsats is at public employers.
 *
 * @source det offentliges nytteindsats (2014-reformen), not verified: public employers only
 * @assumes the sector is the one the party has on the first day
 */
export const publicOnly = policy(Placements, "start", {
  id: "instruments.nytteindsatsIsPublic",
  reads: ({ party, firstDay }) => ({ employer: partyOn(party, firstDay, "/party") }),
  check: ({ input: { instrument }, read: { employer } }) =>
    instrument === "nytteindsats" && employer.sector !== "public"
      ? deny("NytteindsatsIsPublic", {
          da: "Nytteindsats er hos en offentlig arbejdsgiver; virksomheden er privat.",
          en: "Nytteindsats is with a public employer; the company is private."
        })
      : undefined
})

const referred = "lab-2020/fleksjobvisiteret"

/**
 * A fleksjob is for somebody who is referred to one.
 *
 * @source LAB § 6 nr. 9 and kap. 20
 * @assumes a target group that is not told is looked at by a person
 */
export const referredOnly = policy(Placements, "start", {
  id: "instruments.fleksjobIsReferred",
  check: ({ input: { instrument, targetGroup } }) => {
    if (instrument !== "fleksjob" || targetGroup === referred) return undefined
    const texts = {
      da: "Et fleksjob er for en borger, der er visiteret til fleksjob.",
      en: "A fleksjob is for a citizen who is referred to a fleksjob."
    }
    return targetGroup === undefined ? warn("FleksjobGroupUnknown", texts) : deny("FleksjobIsReferred", texts)
  }
})

/** What a jobcentre installs: `plugins: [MoreInstruments]`. */
export class MoreInstruments extends definePlugin("moreInstruments", {
  version: "1.0.0",
  entries: [ours, placementPurposes.with({ "nyttig-opgave": { da: "en nyttig opgave", en: "a useful task" } })],
  values: [
    // BEK 2636/2021 § 65 counts nytteindsats; a fleksjob is left out of both sides by VEJ 9065/2017.
    countedAsSupported.with({ nytteindsats: true, fleksjob: false }),
    combinations.with({
      ...answers("nytteindsats", [...before, "nytteindsats", "fleksjob"]),
      ...answers("fleksjob", [...before, "fleksjob"])
    })
  ],
  policies: [publicOnly, referredOnly]
}) {}
