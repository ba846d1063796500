import { defineRefusal } from "../../plugin/index.ts"

/**
 * The network has been merged into another.
 *
 * @source LBR 2011, kap. 3 nr. 3
 * @category refusals
 */
export class NetworkNotRunning extends defineRefusal("NetworkNotRunning", {
  source: "LBR 2011, kap. 3 nr. 3",
  da: ({ network }: { readonly network: string }) => `Netværket ${network} er lagt sammen med et andet.`,
  en: ({ network }) => `The network ${network} has been merged.`
}) {}

/**
 * The networks would be merged on or before the day one of them began.
 *
 * @assumes a network lasts at least a day
 * @category refusals
 */
export class MergedBeforeItBegan extends defineRefusal("MergedBeforeItBegan", {
  source: "antagelse: et netværk varer mindst en dag",
  da: ({ network, startedOn }: { readonly network: string; readonly startedOn: string }) =>
    `Netværket ${network} begyndte ${startedOn}; det kan først lægges sammen dagen efter.`,
  en: ({ network, startedOn }) => `The network ${network} began on ${startedOn}; it can be merged from the day after.`,
  at: () => "/on"
}) {}

/**
 * A merge needs more networks than were given.
 *
 * @assumes a merge is of at least two networks
 * @category refusals
 */
export class TooFewToMerge extends defineRefusal("TooFewToMerge", {
  source: "antagelse: en sammenlægning er af mindst to netværk",
  da: ({ given }: { readonly given: number }) => `Vælg mindst to netværk; der er valgt ${given}.`,
  en: ({ given }) => `Choose at least two networks; ${given} chosen.`,
  at: () => "/networks"
}) {}

/**
 * The company is in the network already.
 *
 * @assumes an agreement has one membership in a network
 * @category refusals
 */
export class MemberAlready extends defineRefusal("MemberAlready", {
  source: "antagelse: én tilmelding pr. aftale i et netværk",
  da: ({ agreement }: { readonly agreement: string }) => `Aftalen ${agreement} er allerede med i netværket.`,
  en: ({ agreement }) => `Agreement ${agreement} is in the network already.`,
  at: () => "/agreement"
}) {}

/**
 * The substitute is the participant.
 *
 * @assumes a substitute is someone else
 * @category refusals
 */
export class SubstituteIsParticipant extends defineRefusal("SubstituteIsParticipant", {
  source: "antagelse: suppleanten er en anden person",
  da: (_: { readonly agreement: string }) => "Suppleanten skal være en anden end deltageren.",
  en: () => "The substitute must be someone else than the participant.",
  at: () => "/substitute"
}) {}
