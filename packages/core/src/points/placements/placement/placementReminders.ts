import { addDays, type Day } from "../../../calendar/index.ts"
import type { Reminder, Texts } from "../../../plugin/index.ts"
import type { PlacementFields } from "./placementFields.ts"

const authority = "authority.primary"
const company = "company.primary"

type Running = Pick<PlacementFields, "firstDay" | "lastDay" | "noticeDays" | "followUps">

/** Both sides are told before the last day, and the authority of the follow-ups that are planned. */
export const remindersOfRunning = ({
  firstDay,
  lastDay,
  noticeDays,
  followUps = []
}: Running): ReadonlyArray<Reminder> => {
  const told = addDays(lastDay, -noticeDays)
  const dueOn = told < firstDay ? firstDay : told
  return [
    { key: `ends/${lastDay}/company`, dueOn, role: company },
    { key: `ends/${lastDay}/authority`, dueOn, role: authority },
    ...followUps
      .filter(({ standing }) => standing === "planned")
      .map(({ followUp, on }) => ({ key: `followUp/${followUp}`, dueOn: on, role: authority }))
  ]
}

/** Somebody calls the company after an end that calls for it, such as a failed match. */
export const remindersOfEnded = ({
  call,
  endedOn
}: {
  readonly call: boolean
  readonly endedOn: Day
}): ReadonlyArray<Reminder> => (call ? [{ key: `call/${endedOn}`, dueOn: endedOn, role: authority }] : [])

/**
 * What both sides are told before a placement ends, for a mail of the host. It names no citizen.
 *
 * @da besked før et forløb slutter
 * @source LBR 2011, p. 16: an automatic mail to the company and the first contact, so that the use of the place is
 * followed up
 * @assumes its words, and the choices it names: extend, hire, another citizen, put on hold, close
 * @category text
 */
export const endingText = ({
  place,
  lastDay,
  instrument
}: {
  readonly place: string
  readonly lastDay: Day
  /** What the instrument is called, from `instruments`. */
  readonly instrument: Texts
}): Texts => ({
  da:
    `Forløbet på plads ${place} (${instrument.da}) slutter ${lastDay}. ` +
    "Aftal, hvad der skal ske med pladsen: forlængelse, ansættelse, en ny borger, pladsen i bero, eller pladsen lukkes.",
  en:
    `The placement on place ${place} (${instrument.en}) ends on ${lastDay}. ` +
    "Agree on what is to become of the place: an extension, a hire, another citizen, the place on hold, or closed."
})
