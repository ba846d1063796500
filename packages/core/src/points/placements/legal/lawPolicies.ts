import { type Finding, judge, type PlacementLaw, placementSubject } from "../../../law/index.ts"
import {
  type Considering,
  defineParameter,
  defineTable,
  deny,
  type Ground,
  needsApproval,
  one,
  type OwnPolicy,
  ownPolicy,
  partyOn,
  type Verdict,
  warn,
  within
} from "../../../plugin/index.ts"
import * as Schema from "effect/Schema"
import { instruments } from "../placementTerms.ts"
import { extend } from "../placement/changeCommands.ts"
import { atWorkplace, Placement } from "../placement/Placement.ts"
import { fullTimeHours } from "../placement/placementCodes.ts"
import { start } from "../placement/startCommand.ts"
import { type Agreed, legalCase } from "./legalCase.ts"
import type { ToldForLaw } from "./told.ts"

/**
 * The instruments whose persons count as supported at a workplace.
 *
 * @source BEK 2636/2021 § 65: LAB ch. 11-13, praktik and løntilskud (and nytteindsats, for a plugin that adds it)
 * @category models
 */
export const countedAsSupported = defineTable("placements.countedAsSupported", instruments, {
  virksomhedspraktik: true,
  loentilskud: true,
  voksenlaerling: false,
  mentor: false,
  kursus: false
})

/**
 * What is done when the rules of law cannot say, as something is not known.
 *
 * @assumes it is warned of, and `approve` asks a second person; no source says what a jobcentre does
 * @category models
 */
export const whenLawIsOpen = defineParameter("placements.whenLawIsOpen", {
  title: { da: "Når lovens regler ikke kan afgøre det", en: "When the rules of law cannot say" },
  form: Schema.Literals(["warn", "approve", "deny"]),
  value: "warn",
  source: "antagelse: der advares"
})

type Asked = Pick<Considering<unknown, unknown>, "valueOn" | "valueFor" | "lawAbout">

/** What the rules say, as one verdict of a policy. */
const verdictOf = (
  agreed: Agreed,
  {
    told,
    overrides = [],
    around
  }: {
    readonly told: ToldForLaw | undefined
    readonly overrides: ReadonlyArray<{ readonly rule: string }> | undefined
    readonly around: Pick<Parameters<typeof legalCase>[2], "employer" | "atWorkplace">
  },
  { valueOn, valueFor, lawAbout }: Asked
): Verdict | undefined => {
  const counts = (instrument: string): boolean => valueFor(countedAsSupported, instrument) ?? true
  const fullTime = valueOn(fullTimeHours, agreed.firstDay)
  const known = legalCase(agreed, told, { ...around, counts, fullTime })
  const law = lawAbout(placementSubject)
  const { findings } = judge(law, known)
  const unknown = overrides.findIndex(({ rule }) => !rulesOf(law).includes(rule))
  if (unknown >= 0) return deny("placements.noSuchRule", noSuchRule(rulesOf(law), `/overrides/${unknown}/rule`))
  const standing = findings.filter(({ rule }) => overrides.every((one) => one.rule !== rule))
  const forbidden = standing.filter(({ verdict }) => verdict === "forbidden")
  if (forbidden.length > 0) return deny("placements.law", { ...sentences(forbidden), grounds: groundsOf(forbidden) })
  if (findings.length === 0) return undefined
  const texts = sentences(findings)
  const open = standing.length > 0 ? valueOn(whenLawIsOpen, agreed.decidedOn) : "warn"
  if (open === "deny") return deny("placements.lawOpen", { ...texts, grounds: groundsOf(standing) })
  if (open === "approve") return needsApproval("placements.lawOpen", ["second"], texts)
  return warn(standing.length > 0 ? "placements.lawOpen" : "placements.lawOverridden", texts)
}

/** The names of the rules about placements, each once. */
const rulesOf = ({ packs, subject }: PlacementLaw): ReadonlyArray<string> => [
  ...new Set(
    packs.flatMap(({ rules }) => rules.flatMap(({ id, subject: { key } }) => (key === subject.key ? [id] : [])))
  )
]

const noSuchRule = (rules: ReadonlyArray<string>, at: string) => ({
  at,
  da: `Der er ingen regel med det navn; der er ${rules.join(", ") || "ingen"}.`,
  en: `There is no rule of that name; there are ${rules.join(", ") || "none"}.`
})

const sentences = (findings: ReadonlyArray<Finding>) => ({
  da: findings.map(({ da }) => da).join(" "),
  en: findings.map(({ en }) => en).join(" ")
})

const groundsOf = (findings: ReadonlyArray<Finding>): ReadonlyArray<Ground> =>
  findings.map(({ rule, pack, paragraph, source, unverified }) => ({
    rule,
    pack,
    paragraph,
    source,
    verified: unverified.length === 0
  }))

/**
 * A placement keeps the rules of law that are installed; without packs nothing is asked. What is forbidden is refused with
 * every rule that forbids it, unless someone has named the rule in `overrides` with a reason.
 *
 * @da reglerne om et forløb
 * @source the packs that are installed, each rule with its own
 * @assumes a rule that someone has overridden is warned of; a plugin may ask for an approval
 */
export const lawOfStart: OwnPolicy = ownPolicy(start, {
  id: "placements.law",
  reads: ({ party, firstDay, workplace }) => ({
    employer: partyOn(party, firstDay, "/party"),
    atWorkplace: within(atWorkplace(workplace), Placement, { workplace })
  }),
  check: ({ input: { grantedOn: decidedOn, forLaw: told, overrides, ...input }, read, ...asked }) =>
    verdictOf({ ...input, decidedOn }, { told, overrides, around: read }, asked)
})

/**
 * The same when a placement is extended: by the day the extension is granted.
 *
 * @source the packs that are installed; star.dk's page on 2015: an extension goes by the rules of its own day
 * @assumes what is told for the rules at the start is told again
 */
export const lawOfExtension: OwnPolicy = ownPolicy(extend, {
  id: "placements.lawOfExtension",
  reads: ({ placement, party, workplace, grantedOn }) => ({
    placement: one(Placement, placement, "/placement"),
    employer: partyOn(party, grantedOn, "/party"),
    atWorkplace: within(atWorkplace(workplace), Placement, { workplace })
  }),
  check: ({ input, read: { placement, ...around }, ...asked }) => {
    const { state } = placement
    const { grantedOn: decidedOn, lastDay, forLaw: told, overrides } = input
    return verdictOf(
      { ...state, placement: placement.id, decidedOn, lastDay, agreedUntil: state.lastDay },
      { told, overrides, around },
      asked
    )
  }
})
