import type { RulePack } from "../../law/index.ts"
import { loentilskudFrom2014 } from "./loentilskud/pack.ts"
import { mentorFrom2020 } from "./mentor.ts"
import { netIncreaseNow } from "./netIncrease.ts"
import { praktikFrom2020 } from "./praktik/pack.ts"
import { hourlyRates } from "./rates.ts"
import { seals } from "./seals.ts"
import { ratioFrom2025, ratioUntil2024 } from "./ratio.ts"
import { voksenlaerlingFrom2015 } from "./voksenlaerling/pack.ts"

/**
 * The rules of Danish law that come with the library, as far as they were found. Nothing here is legal advice: what was not
 * seen in a text of the law says so in every answer.
 *
 * @da de danske regelpakker
 * @category models
 */
export const danishPacks: ReadonlyArray<RulePack> = [
  praktikFrom2020,
  loentilskudFrom2014,
  netIncreaseNow,
  ratioUntil2024,
  ratioFrom2025,
  voksenlaerlingFrom2015,
  mentorFrom2020,
  hourlyRates
].map((pack) => ({ ...pack, ...(seals[pack.id] === undefined ? {} : { seal: seals[pack.id]! }) }))
