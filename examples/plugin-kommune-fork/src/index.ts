/**
 * Kommune X, which does not exist: its own wording of point 2, no point 6, one rule more and one exception.
 *
 * @module
 */
import { allow, definePlugin, forkPoint, needsApproval, policy } from "@partnerskab/core/plugin"
import { Placements, Retention, retentionTerms } from "@partnerskab/core/points"
import { Schema } from "@partnerskab/core/schema"
import { CityKorps } from "@partnerskab/example-plugin-citykorps"

/**
 * Point 2 with health promotion. What was signed before does not name it, so it is not agreed.
 *
 * @source Cabi-case Slagelse: the later form calls the point "Sundhedsfremme og fastholdelse"
 * @assumes the wording, and that silence is no agreement
 */
export const ourRetentionTerms = retentionTerms.fork(
  "kommune-x",
  Schema.Struct({ roundTableTalks: Schema.Boolean, courses: Schema.Boolean, healthPromotion: Schema.Boolean }),
  (before) => ({ ...before, healthPromotion: false })
)

/** Point 2 as before, on our wording: its commands, its lives and what is counted are the same. */
export class OurRetention extends forkPoint(Retention, {
  terms: ourRetentionTerms,
  material: { roundTableTalks: "reapprove", courses: "reapprove", healthPromotion: "notify" }
}) {}

/**
 * A rule tightened: whoever registers more than 20 places at once needs a team leader's approval.
 *
 * @assumes 20, and the role; no source says so
 */
export const manyPlaces = policy(Placements, "register", {
  id: "kommuneX.manyPlaces",
  check: ({ input: { count } }) =>
    count > 20
      ? needsApproval("ManyPlaces", ["teamleder"], {
          da: `Der registreres ${count} pladser på én gang; over 20 skal en teamleder se på det.`,
          en: `${count} places are registered at once; above 20 a team leader looks at it.`
        })
      : undefined
})

/**
 * A rule loosened, by name and with a ground: one citizen may tell stories alone.
 *
 * @assumes the trial and the decision: the municipality is made up
 */
export const storyteller = policy(CityKorps, "form", {
  id: "kommuneX.storyteller",
  exceptionTo: {
    policy: "cityKorps.formedOfTwo",
    reason: { da: "Forsøg: én borger fortæller byens historie.", en: "A trial: one citizen tells the town's story." },
    legalBasis: "antagelse: Beskæftigelsesudvalget i Kommune X, 3. november 2026, punkt 7"
  },
  check: ({ input: { task, citizens } }) => (task === "historiefortaelling" && citizens === 1 ? allow : undefined)
})

/** What the municipality installs beside CityKorps: `plugins: [CityKorpsPlugin, KommuneX]`, in any order. */
export class KommuneX extends definePlugin("kommuneX", {
  version: "1.0.0",
  requires: ["cityKorpsPlugin"],
  replace: [OurRetention],
  disable: ["fairs"],
  policies: [manyPlaces, storyteller]
}) {}
