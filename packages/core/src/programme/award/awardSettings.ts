import * as Schema from "effect/Schema"
import { between, defineCodes, defineParameter } from "../../plugin/index.ts"

/**
 * Who nominates.
 *
 * @source LBR 2011, p. 27: the secretariat collects nominations
 * @assumes the list
 * @category models
 */
export const nominators = defineCodes("award.nominators", {
  konsulent: { da: "en virksomhedskonsulent", en: "a consultant" },
  ambassadoer: { da: "en ambassadør", en: "an ambassador" },
  virksomhed: { da: "en virksomhed", en: "a company" },
  raad: { da: "beskæftigelsesrådet", en: "the employment council" },
  andre: { da: "andre", en: "others" }
})

/**
 * How many years go by before a company can win again: with 5, who won in 2010 can win from 2015.
 *
 * @unit years
 * @assumes five; LBR 2011, p. 27 tells of two winners in two years
 * @category models
 */
export const yearsBetweenWins = defineParameter("award.yearsBetweenWins", {
  title: { da: "År mellem to priser til samme virksomhed", en: "Years between two awards to the same company" },
  form: Schema.Natural,
  value: 5,
  source: "antagelse: fem år"
})

/** A year of the calendar. */
export const Year: Schema.Codec<number, number> = Schema.Natural.check(
  between(1990, 2200, {
    expected: "a year",
    rule: { code: "year", da: "skal være et årstal fra 1990 til 2200", en: "must be a year from 1990 to 2200" }
  })
).annotate({ examples: [2009, 2010] })
