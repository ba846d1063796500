import { Agreements, Networks, Place } from "../../src/index.ts"
import { allow, changesOf, definePlugin, deny, type Policy, policy, warn, within } from "../../src/plugin/index.ts"
import { Agreement } from "../../src/index.ts"
import { except } from "../setup.ts"

/** An agreement cannot end while places of it are in use. */
export const placesFirst = policy(Agreements, "end", {
  id: "placements/placesFirst",
  reads: ({ agreement }) => ({
    inUse: within(`placements/agreement/${agreement}`, Place, { agreement, state: "InUse" })
  }),
  check: ({ read: { inUse } }) =>
    inUse.length === 0
      ? undefined
      : deny("PlacesInUse", {
          da: `Aftalen har ${inUse.length} pladser i brug.`,
          en: `The agreement has ${inUse.length} places in use.`
        })
})

/** In the summer it may end all the same. */
export const summer = policy(Agreements, "end", {
  id: "local/summer",
  exceptionTo: except("placements/placesFirst"),
  check: ({ input: { lastDay } }) => (lastDay.slice(5, 7) === "07" ? allow : undefined)
})
export const never = policy(Agreements, "end", {
  id: "local/never",
  exceptionTo: except("placements/placesFirst"),
  check: ({ input: { lastDay } }) =>
    lastDay >= "2011-07-15" ? deny("Never", { da: "Aldrig i ferien.", en: "Never in the holidays." }) : undefined
})

/** Judges what would happen: an agreement should be in force for at least a month. */
export const oneMonth = policy(Agreements, "end", {
  id: "local/oneMonth",
  judge: (outcome) =>
    changesOf(Agreement, outcome).some(
      ({ before, after }) =>
        before?._tag === "Active" && after._tag === "Ended" && after.lastDay < `${after.signedOn.slice(0, 7)}-28`
    )
      ? warn("Short", { da: "Aftalen har været kort.", en: "The agreement was short." })
      : undefined
})

export const broken = policy(Agreements, "end", {
  id: "local/broken",
  check: () => {
    throw new Error("a secret about 670112-1234")
  }
})

export const silent = policy(Agreements, "end", { id: "local/silent" })

/** `check` warns and `judge` denies: the stricter wins. */
export const both = policy(Agreements, "sign", {
  id: "local/both",
  check: () => warn("Look", { da: "Se efter.", en: "Have a look." }),
  judge: ({ events }) =>
    events.some(({ effectiveOn }) => effectiveOn >= "2012-01-01")
      ? deny("TooLate", { da: "For sent.", en: "Too late." })
      : undefined
})

/** Reads something that must be there. */
export const noNetworks = policy(Networks, "start", {
  id: "local/noNetworks",
  judge: ({ today, events, changes }) =>
    today < "2011-06-01" && events.length === 1 && changes[0]?.before === undefined
      ? deny("NotYet", { da: "Ikke endnu.", en: "Not yet." })
      : undefined
})

export const withPolicies = (policies: ReadonlyArray<Policy>) => {
  class Local extends definePlugin("local", { version: "1.0.0", policies }) {}
  return Local
}
