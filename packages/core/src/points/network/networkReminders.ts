import type { Reminder } from "../../plugin/index.ts"
import type { NetworkLife } from "./networkFields.ts"
import { participantsOn } from "./networkDays.ts"

/** Of each member whoever comes on the day is reminded of a meeting that is to come. */
const ofMeetings = (network: NetworkLife): ReadonlyArray<Reminder> =>
  (network.planned ?? []).flatMap(({ meeting, on, remindOn }) =>
    participantsOn(network, on).map(({ agreement, participant, substitute }) => ({
      key: `meeting/${meeting}/${on}/${agreement}`,
      dueOn: remindOn,
      role: "person",
      agreement,
      person: participant,
      ...(substitute === undefined ? {} : { substitute }),
      about: { entity: "networkMeeting", id: meeting, on }
    }))
  )

/** The jobcentre is reminded to call a meeting when none is called in time. */
const ofCalling = ({ callBy, planned = [], met }: NetworkLife): ReadonlyArray<Reminder> => {
  const dueOn = [callBy, met?.callBy, ...planned.map((one) => one.callBy)]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1)
  return dueOn === undefined ? [] : [{ key: `callMeeting/${dueOn}`, dueOn, role: "authority.secretariat" }]
}

/** What a network reminds of; one that is merged only of the meetings it still had. */
export const remindersOfNetwork = (network: NetworkLife): ReadonlyArray<Reminder> => [
  ...ofMeetings(network),
  ...(network._tag === "Running" ? ofCalling(network) : [])
]
