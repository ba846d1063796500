import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { absent, agreed, Code, command, decision, Id, one } from "../../plugin/index.ts"
import { JobAd } from "./JobAd.ts"
import { JobOrder, type JobOrderState } from "./JobOrder.ts"
import { codeKnown, notBefore } from "./recruitmentChecks.ts"
import { vacancyChannels } from "./recruitmentCodes.ts"
import { AtLeastOne } from "./recruitmentFields.ts"
import { VacancyNotAsked, VacancyShownAlready } from "./recruitmentRefusals.ts"
import { recruitmentTerms } from "./recruitmentTerms.ts"
import { inChannel } from "./vacancyShown.ts"

const reads = ({ order }: { readonly order: string }) => ({ order: one(JobOrder, order, "/order") })

const standsIn = (order: JobOrderState, channel: string, among: ReadonlyArray<string>) =>
  among.includes(inChannel(order, channel)?.standing ?? "")

/**
 * Asks for a vacancy to be shown. The host's port does it, and says what came of it by `reportVacancy`.
 *
 * @da slå jobbet op
 */
export const publishVacancy = command({
  input: Schema.Struct({ order: Id, on: Day, channel: Code }),
  reads,
  decide: ({ order: { id, state } }, { on, channel }, context) =>
    decision(
      [
        codeKnown({ list: vacancyChannels, code: channel, on, field: "/channel" }, context),
        VacancyShownAlready.when(standsIn(state, channel, ["asked", "shown"]), { channel, shown: true })
      ],
      () => [JobOrder.events.PublicationAsked(id, on, { channel })]
    )
})

/** @da tag opslaget ned */
export const unpublishVacancy = command({
  input: Schema.Struct({ order: Id, on: Day, channel: Code }),
  reads,
  decide: ({ order: { id, state } }, { on, channel }) =>
    decision(
      [VacancyShownAlready.unless(standsIn(state, channel, ["asked", "shown", "failed"]), { channel, shown: false })],
      () => [JobOrder.events.RemovalAsked(id, on, { channel })]
    )
})

/**
 * What came of a request: for the port that was asked. `number` is the last part of the key it was handed, before its
 * day; of one that is no longer waited for, nothing is written.
 *
 * @da svar på et opslag
 */
export const reportVacancy = command({
  input: Schema.Struct({
    order: Id,
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
  decide: ({ order: { id, state } }, { on, channel, number, outcome, reference, reason = "ukendt" }) => {
    const asked = inChannel(state, channel)
    const waits = asked?.number === number && (asked.standing === "asked" || asked.standing === "removing")
    return decision([VacancyNotAsked.unless(waits, { channel, number })], () => {
      if (outcome === "failed") return [JobOrder.events.PublicationFailed(id, on, { channel, reason })]
      return asked?.standing === "removing"
        ? [JobOrder.events.PublicationRemoved(id, on, { channel })]
        : [JobOrder.events.Published(id, on, { channel, ...(reference === undefined ? {} : { reference }) })]
    })
  }
})

/**
 * An advertisement that the company has put up itself.
 *
 * @da virksomhedens egen annonce
 * @source LBR 2011, p. 12: the company advertises its vacancies on Jobnet
 */
export const tellAd = command({
  input: Schema.Struct({
    ad: Id,
    agreement: Id,
    firstDay: Day,
    lastDay: Schema.optionalKey(Day),
    channel: Code,
    positions: AtLeastOne
  }),
  reads: ({ ad, agreement, firstDay }) => ({
    nothing: absent(JobAd, ad, "/ad"),
    agreed: agreed(recruitmentTerms, agreement, firstDay)
  }),
  decide: ({ agreed: { party } }, { ad, firstDay, ...told }, context) =>
    decision(
      [
        codeKnown({ list: vacancyChannels, code: told.channel, on: firstDay, field: "/channel" }, context),
        told.lastDay === undefined ? [] : notBefore(firstDay, told.lastDay, "/lastDay")
      ],
      () => [JobAd.events.Told(ad, firstDay, { ...told, party })]
    )
})

const readsAd = ({ ad }: { readonly ad: string }) => ({ ad: one(JobAd, ad, "/ad") })

/** @da annoncens sidste dag; fortalt igen bliver den rettet */
export const endAd = command({
  input: Schema.Struct({ ad: Id, lastDay: Day }),
  reads: readsAd,
  decide: ({ ad: { id, state } }, { lastDay }) =>
    decision([notBefore(state.firstDay, lastDay, "/lastDay")], () => [JobAd.events.Ended(id, lastDay, {})])
})

/** @da annoncen skulle aldrig have været der */
export const voidAd = command({
  input: Schema.Struct({ ad: Id, on: Day }),
  reads: readsAd,
  decide: ({ ad: { id } }, { on }) => decision([], () => [JobAd.events.Voided(id, on, {})])
})
