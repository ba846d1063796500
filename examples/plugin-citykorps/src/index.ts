/**
 * CityKorps: citizens in placement look after the town centre together.
 *
 * @module
 */
import { definePlugin, definePoint, deny, indicator, ownPolicy } from "@partnerskab/core/plugin"
import { cityKorpsTerms, disband, form, resize, TaskNotAgreed } from "./commands.ts"
import { AtWork, followUpAfterDays, Squad } from "./Squad.ts"

/** @assumes one citizen alone is no squad, but has a place under point 4; the source gives no number */
const atLeastTwo = ({ input }: { readonly input: { readonly citizens: number } }) =>
  input.citizens < 2 ? deny("TooFew", { da: "Et hold er på mindst to.", en: "A squad has at least two." }) : undefined

const taken = { how: "stock" } as const

/**
 * A point that can be agreed on: squads of citizens in placement look after the town centre.
 *
 * @da CityKorps
 * @source LBR 2011, p. 25: a pilot with members of Slagelse Erhvervsforening, written under point 7
 * @assumes a larger squad is agreed anew, and other tasks are told; the source names no such rule
 */
export class CityKorps extends definePoint("cityKorps", {
  title: { da: "CityKorps", en: "City corps" },
  terms: cityKorpsTerms,
  material: { tasks: "notify", citizens: "reapprove" },
  entities: [Squad],
  commands: { form, resize, disband },
  refusals: [TaskNotAgreed],
  policies: [
    ownPolicy(form, { id: "cityKorps.formedOfTwo", check: atLeastTwo }),
    ownPolicy(resize, { id: "cityKorps.staysTwo", check: atLeastTwo })
  ],
  parameters: [followUpAfterDays],
  indicators: {
    squads: indicator(AtWork, { title: { da: "Hold", en: "Squads" }, taken, by: ["task"] }),
    citizens: indicator(AtWork, { title: { da: "Borgere", en: "Citizens" }, taken, counted: { sum: "citizens" } })
  },
  report: {
    says: ({ total }) => [
      {
        da: `${total("citizens")} borgere er ude på ${total("squads")} hold.`,
        en: `${total("citizens")} citizens are out in ${total("squads")} squads.`
      }
    ]
  }
}) {}

/** What a jobcentre installs: `plugins: [CityKorpsPlugin]`. */
export class CityKorpsPlugin extends definePlugin("cityKorpsPlugin", { version: "1.1.0", add: [CityKorps] }) {}

export { cityKorpsTerms, TaskNotAgreed } from "./commands.ts"
export * from "./Squad.ts"
