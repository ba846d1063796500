import type { Day } from "../calendar/index.ts"
import { type Carried, defineRefusal, type Denied, type InvalidField, pointer, type Texts } from "../plugin/index.ts"
import { ChangedMeanwhile, ChangedSince } from "./changedRefusals.ts"
import { capital } from "./capital.ts"

interface Life {
  readonly entity: string
  readonly id: string
  readonly life: Texts
}

interface Held {
  readonly scope: string
  readonly key: string
  /** The one that holds the key, as `entity/id`. */
  readonly by: string
  /** The field that gives the key, else the one that names the life that would hold it; none of a command without either. */
  readonly field: string
  readonly what: Texts
  readonly holder: Texts
}

interface Impossible {
  /** As `entity/id`. */
  readonly name: string
  readonly state: string
  readonly event: string
  readonly life: Texts
  readonly can: Texts
  readonly because: Texts
}

interface Outdated {
  /** As `entity/id`. */
  readonly name: string
  readonly life: Texts
}

interface Proposed {
  readonly proposal: string
  readonly roles: ReadonlyArray<string>
  readonly because: Texts
}

/**
 * A field of the input is missing, unknown, or not of its form, or the input is no object. One refusal for each field.
 *
 * @source the form of the command
 * @category refusals
 */
export class InputInvalid extends defineRefusal("InputInvalid", {
  source: "kommandoens form",
  da: ({ da, whole }: InvalidField) => `${whole ? "Det, der er givet," : "Feltet"} ${da}.`,
  en: ({ en, whole }) => `${whole ? "What is given" : "The field"} ${en}.`
}) {}

/**
 * A text looks like a CPR number, which nobody may write here.
 *
 * @assumes the model needs no CPR number: a citizen is an opaque reference
 * @category refusals
 */
export class LooksLikeCpr extends defineRefusal("LooksLikeCpr", {
  source: "databeskyttelse: CPR-numre gemmes ikke; en borger er en reference",
  da: (_: { readonly field: string }) => "Teksten ligner et CPR-nummer. Skriv aldrig CPR-numre her.",
  en: () => "The text looks like a CPR number. Never write CPR numbers here.",
  at: ({ field }) => field
}) {}

/**
 * What the command names is not there.
 *
 * @source the storage
 * @category refusals
 */
export class NotFound extends defineRefusal("NotFound", {
  source: "lageret",
  da: ({ life }: Life) => `${capital(life.da)} findes ikke.`,
  en: ({ life }) => `${capital(life.en)} does not exist.`
}) {}

/**
 * What the command would begin is there already.
 *
 * @source the storage
 * @category refusals
 */
export class AlreadyThere extends defineRefusal("AlreadyThere", {
  source: "lageret",
  da: ({ life }: Life) => `${capital(life.da)} findes allerede.`,
  en: ({ life }) => `${capital(life.en)} exists already.`
}) {}

/**
 * Another life holds a key that only one can hold.
 *
 * @source the storage
 * @category refusals
 */
export class AlreadyClaimed extends defineRefusal("AlreadyClaimed", {
  source: "lageret: nøglen kan kun tilhøre én",
  da: ({ key, what, holder }: Held) => `Der er allerede ${what.da} ${key}: ${holder.da}.`,
  en: ({ key, what, holder }) => `There already is ${what.en} ${key}: ${holder.en}.`,
  at: ({ field }) => field
}) {}

/**
 * No installed point has the name.
 *
 * @source the installed points
 * @category refusals
 */
export class UnknownPoint extends defineRefusal("UnknownPoint", {
  source: "de installerede punkter",
  da: ({ point, installed }: { readonly point: string; readonly installed: ReadonlyArray<string> }) =>
    `Der er intet punkt ${point}; der er ${installed.join(", ")}.`,
  en: ({ point, installed }) => `There is no point ${point}; there are ${installed.join(", ")}.`,
  at: ({ point }) => pointer("points", point)
}) {}

/**
 * The module has been disabled by a plugin: its lives can be read and counted, and nothing can be done.
 *
 * @source the installed plugins
 * @category refusals
 */
export class ModuleDisabled extends defineRefusal("ModuleDisabled", {
  source: "de installerede plugins",
  da: ({ title, by }: { readonly module: string; readonly title: Texts; readonly by: ReadonlyArray<string> }) =>
    `${title.da} er slået fra af ${by.join(", ")}.`,
  en: ({ title, by }) => `${title.en} is disabled by ${by.join(", ")}.`
}) {}

/**
 * Why an agreement does not cover a point on a day.
 *
 * @category models
 */
export type NotAgreedBecause = "notInForce" | "notChosen" | "notReadable" | "needsAmendment"

const because: Readonly<Record<NotAgreedBecause, readonly [da: string, en: string]>> = {
  notInForce: ["aftalen gælder ikke på dagen", "it is not in force on the day"],
  notChosen: ["punktet er ikke valgt", "the point is not chosen"],
  notReadable: ["ingen her kan læse det aftalte", "nobody here can read its terms"],
  needsAmendment: ["virksomheden er ikke spurgt om alt", "the company has not been asked about everything"]
}

/**
 * The agreement does not cover the point on the day; `point` is empty when any would do and it is not in force.
 *
 * @source LBR 2011, kap. 3: each point is chosen
 * @category refusals
 */
export class NotAgreed extends defineRefusal("NotAgreed", {
  source: "aftalens punkter",
  da: ({
    agreement,
    title,
    on,
    why
  }: {
    readonly agreement: string
    readonly point: string
    readonly title: Texts
    readonly on: Day
    readonly why: NotAgreedBecause
  }) =>
    title.da === ""
      ? `Aftalen ${agreement} gælder ikke den ${on}.`
      : `Aftalen ${agreement} dækker ikke punktet »${title.da}« den ${on}: ${because[why][0]}.`,
  en: ({ agreement, title, on, why }) =>
    title.en === ""
      ? `Agreement ${agreement} is not in force on ${on}.`
      : `Agreement ${agreement} does not cover the point “${title.en}” on ${on}: ${because[why][1]}.`,
  at: () => "/agreement"
}) {}

/**
 * The step is not in the table of the life: an ended agreement cannot be signed.
 *
 * @source the table of the entity
 * @category refusals
 */
export class NotPossible extends defineRefusal("NotPossible", {
  source: "livsforløbet",
  da: ({ life, can, because }: Impossible) => `${capital(life.da)} kan ikke ${can.da}: ${because.da}.`,
  en: ({ life, can, because }) => `${capital(life.en)} cannot ${can.en}: ${because.en}.`
}) {}

/**
 * The life is stored as an earlier or a later version of its table or its counting understood it: it can be read, and is
 * changed only when it has been rebuilt.
 *
 * @source the storage
 * @category refusals
 */
export class NeedsRebuild extends defineRefusal("NeedsRebuild", {
  source: "lageret: gemt efter et andet livsforløb eller en anden optælling",
  da: ({ life }: Outdated) =>
    `${capital(life.da)} skal genopbygges, før noget kan ændres: en anden udgave af programmet har gemt oplysningerne. Den, der driver systemet, kører pk.rebuild(); prøv så igen.`,
  en: ({ life }) =>
    `${capital(life.en)} must be rebuilt before it can be changed: another version of the program stored it. Whoever runs the system runs pk.rebuild(); then try again.`
}) {}

/**
 * A policy of this or another module denies it. Which field stands in the way, the policy may say (`at`); without it, it is
 * about the whole: a policy judges what would happen, and that has often no field. What law denies names its rules (`grounds`).
 *
 * @source the policy
 * @category refusals
 */
export class PolicyDenied extends defineRefusal("PolicyDenied", {
  source: "en regel fra et modul eller en plugin",
  da: ({ da }: { readonly policy: string; readonly code: string } & Denied & Texts) => da,
  en: ({ en }) => en,
  at: ({ at = "" }) => at
}) {}

/**
 * Someone else must approve it first. It is kept as a proposal, and nothing of it has happened. It names no field: nothing
 * in the input is wrong, and no other input would make it go without the approval that the rule asks for.
 *
 * @source the policy
 * @category refusals
 */
export class ApprovalNeeded extends defineRefusal("ApprovalNeeded", {
  source: "en regel fra et modul eller en plugin",
  da: ({ proposal, roles, because }: Proposed) =>
    `${because.da} Det skal godkendes af ${roles.join(" eller ")}; forslaget er gemt som ${proposal}.`,
  en: ({ proposal, roles, because }) =>
    `${because.en} It must be approved by ${roles.join(" or ")}; the proposal is kept as ${proposal}.`
}) {}

/**
 * Whoever approves must be someone else than whoever proposed, and have one of the roles.
 *
 * @assumes two persons; no source says so
 * @category refusals
 */
export class MayNotApprove extends defineRefusal("MayNotApprove", {
  source: "antagelse: en anden end forslagsstilleren godkender, og har rollen",
  da: ({ roles }: { readonly proposal: string; readonly roles: ReadonlyArray<string> }) =>
    `Forslaget skal godkendes af en anden end den, der stillede det, med rollen ${roles.join(" eller ")}.`,
  en: ({ roles }) =>
    `The proposal must be approved by someone else than who made it, with the role ${roles.join(" or ")}.`,
  at: () => "/proposal"
}) {}

/**
 * The proposal can no longer be approved as it is: its time has run out, or it would now come to something else.
 *
 * @assumes what is approved is what was proposed, and not longer than its time
 * @category refusals
 */
export class ProposalOutdated extends defineRefusal("ProposalOutdated", {
  source: "antagelse: det godkendte er det, der blev foreslået",
  da: ({ why }: { readonly proposal: string; readonly why: "expired" | "changed" }) =>
    why === "expired"
      ? "Forslagets frist er udløbet. Stil det igen."
      : "Forslaget ville nu føre til noget andet. Stil det igen.",
  en: ({ why }) =>
    why === "expired"
      ? "The time of the proposal has run out. Make it again."
      : "The proposal would now come to something else. Make it again.",
  at: () => "/proposal"
}) {}

/**
 * The command id was used for something else.
 *
 * @source the command id
 * @category refusals
 */
export class CommandIdReused extends defineRefusal("CommandIdReused", {
  source: "kommandoens id",
  da: ({ commandId }: { readonly commandId: string }) => `Id ${commandId} er brugt til noget andet.`,
  en: ({ commandId }) => `Command id ${commandId} was used for something else.`
}) {}

/**
 * What any command can be refused with, besides its own rules.
 *
 * @category refusals
 */
export const commonRefusals = [
  InputInvalid,
  LooksLikeCpr,
  NotFound,
  AlreadyThere,
  AlreadyClaimed,
  UnknownPoint,
  ModuleDisabled,
  NotAgreed,
  NotPossible,
  NeedsRebuild,
  PolicyDenied,
  ApprovalNeeded,
  MayNotApprove,
  ProposalOutdated,
  ChangedMeanwhile,
  ChangedSince,
  CommandIdReused
] as const

/**
 * What any command can be refused with, besides its own rules.
 *
 * @category refusals
 */
export type CommonRefusal = Carried<(typeof commonRefusals)[number]>
