import * as Schema from "effect/Schema"
import { Day } from "../../../calendar/index.ts"
import { Code, command, decision, Id, one } from "../../../plugin/index.ts"
import { Place } from "./Place.ts"
import { codeKnown } from "./placeChecks.ts"
import type { PlaceFields } from "./placeFields.ts"
import { NothingAsked, ShownAlready } from "./placeRefusals.ts"
import { placeChannels } from "./publishing.ts"

const reads = ({ place }: { readonly place: string }) => ({ place: one(Place, place, "/place") })

const inChannel = ({ publications = [] }: Pick<PlaceFields, "publications">, channel: string) =>
  publications.find((one) => one.channel === channel)

/** Standings in which a place is shown, or may be: what failed may have been to take it down. */
const standingIn = (place: Pick<PlaceFields, "publications">, channel: string, among: ReadonlyArray<string>): boolean =>
  among.includes(inChannel(place, channel)?.standing ?? "")

/**
 * Asks for a place to be shown. The host's port does it, and says what came of it by `reportPublication`.
 *
 * @da slå pladsen op
 */
export const publish = command({
  input: Schema.Struct({ place: Id, on: Day, channel: Code }),
  reads,
  decide: ({ place: { id, state } }, { on, channel }, context) =>
    decision(
      [
        codeKnown({ list: placeChannels, code: channel, on, field: "/channel" }, context),
        ShownAlready.when(standingIn(state, channel, ["asked", "shown"]), { channel, shown: true })
      ],
      () => [Place.events.PublicationAsked(id, on, { channel })]
    )
})

/** @da tag opslaget ned */
export const unpublish = command({
  input: Schema.Struct({ place: Id, on: Day, channel: Code }),
  reads,
  decide: ({ place: { id, state } }, { on, channel }) =>
    decision(
      [ShownAlready.unless(standingIn(state, channel, ["asked", "shown", "failed"]), { channel, shown: false })],
      () => [Place.events.RemovalAsked(id, on, { channel })]
    )
})

/**
 * What came of a request: for the port that was asked. `number` is the last part of the key it was handed, before its
 * day; of one that is no longer waited for, nothing is written.
 *
 * @da svar på et opslag
 */
export const reportPublication = command({
  input: Schema.Struct({
    place: Id,
    on: Day,
    channel: Code,
    number: Schema.Natural,
    outcome: Schema.Literals(["done", "failed"]),
    /** What the other system calls it. */
    reference: Schema.optionalKey(Id),
    /** Why it failed; `ukendt` without it. */
    reason: Schema.optionalKey(Code)
  }),
  reads,
  decide: ({ place: { id, state } }, { on, channel, number, outcome, reference, reason = "ukendt" }) => {
    const asked = inChannel(state, channel)
    const waits = asked?.number === number && (asked.standing === "asked" || asked.standing === "removing")
    return decision([NothingAsked.unless(waits, { channel, number })], () => {
      if (outcome === "failed") return [Place.events.PublicationFailed(id, on, { channel, reason })]
      return asked?.standing === "removing"
        ? [Place.events.PublicationRemoved(id, on, { channel })]
        : [Place.events.Published(id, on, { channel, ...(reference === undefined ? {} : { reference }) })]
    })
  }
})
