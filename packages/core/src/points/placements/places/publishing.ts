import type { Reminder } from "../../../plugin/index.ts"
import { defineCodes } from "../../../plugin/index.ts"
import type { PlaceFields } from "./placeFields.ts"

/**
 * Where places are shown. Each is somebody else's system: the host publishes there and says what came of it.
 *
 * @da hvor pladser vises
 * @source LBR 2011, p. 16: internally, and wage-subsidy vacancies on www.jobnet.dk
 * @category models
 */
export const placeChannels = defineCodes("placements.channels", {
  internt: { da: "jobcentrets egen oversigt", en: "the jobcentre's own list" },
  jobnet: { da: "Jobnet", en: "Jobnet" }
})

/**
 * What the host is asked to do outside: to show a place, or to take it down. One key for each request, so that what is
 * handed out twice is done once.
 */
export const requestsOf = ({ publications = [] }: Pick<PlaceFields, "publications">): ReadonlyArray<Reminder> =>
  publications
    .filter(({ standing }) => standing === "asked" || standing === "removing")
    .map(({ channel, standing, number, on }) => ({
      key: `${standing === "asked" ? "show" : "remove"}/${channel}/${number}`,
      dueOn: on,
      role: `port.${channel}`
    }))
