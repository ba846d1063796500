import type { Language } from "@partnerskab/core/evaluation"

type Labels = Readonly<Record<string, { readonly da: string; readonly en: string }>>

/**
 * The words of the page that the evaluation itself has no need of.
 *
 * @category text
 */
export const labels = {
  notices: { da: "Læs dette først", en: "Read this first" },
  summary: { da: "Sammenfatning", en: "Summary" },
  attainment: { da: "Resultat i procent af målet", en: "Result as a percentage of the target" },
  criteria: { da: "Kriterierne ét for ét", en: "The criteria one by one" },
  caption: {
    da: "Hvert succeskriterium med mål, resultat og vurdering",
    en: "Each success criterion with its target, result and verdict"
  },
  noCriteria: { da: "Evalueringen har ingen kriterier.", en: "The evaluation has no criteria." },
  noFindings: { da: "Der er ingen bemærkninger.", en: "There are no findings." },
  finding: { da: "Bemærkning", en: "Finding" },
  gross: { da: "brutto", en: "gross" },
  count: { da: "antal", en: "count" },
  share: { da: "andel", en: "share" },
  aim: { da: "100 % = målet", en: "100 % = the target" },
  knownBy: { da: "Kendt", en: "Known" },
  targets: { da: "Målene", en: "The targets" },
  toCome: { da: "venter på sin dag", en: "waiting for its day" },
  format: { da: "Format", en: "Format" }
} as const satisfies Labels

/**
 * A number as a percentage, with a space that does not break; the evaluation writes it so in both languages.
 *
 * @category text
 */
export const percentWords = (number: string): string => `${number}\u00a0%`

/**
 * How many criteria there are, in words.
 *
 * @category text
 */
export const criteriaWords = (many: number, language: Language): string => {
  if (language === "da") return many === 1 ? "1 kriterium" : `${many} kriterier`
  return many === 1 ? "1 criterion" : `${many} criteria`
}

/**
 * How many figures could not be counted, and that they are not none.
 *
 * @category text
 */
export const uncountedWords = (many: number, language: Language): string => {
  if (language === "da")
    return many === 1
      ? "1 nøgletal kunne ikke tælles. Det betyder ikke, at der er 0."
      : `${many} nøgletal kunne ikke tælles. Det betyder ikke, at der er 0.`
  return `${many === 1 ? "1 figure" : `${many} figures`} could not be counted. That does not mean 0.`
}

/**
 * How many of the criteria were counted again, and how many are as the source has them.
 *
 * @category text
 */
export const originWords = (
  { recomputed, stated }: { readonly recomputed: number; readonly stated: number },
  language: Language
): string =>
  language === "da"
    ? `${recomputed} er genberegnet ud fra registreringerne, ${stated} står som oplyst i kilden og er ikke genberegnet.`
    : `${recomputed} recomputed from the records, ${stated} as stated in the source and not recomputed.`

/**
 * What a reader must know to read the bars of {@link labels.attainment}.
 *
 * @category text
 */
export const attainmentWords = (
  {
    cutAt,
    hasNet,
    hasShare
  }: { readonly cutAt: number | undefined; readonly hasNet: boolean; readonly hasShare: boolean },
  language: Language
): string =>
  [
    language === "da"
      ? "De genberegnede kriterier, der har et mål. Den lodrette linje er målet."
      : "The recomputed criteria that have a target. The vertical line is the target.",
    ...(cutAt === undefined
      ? []
      : language === "da"
        ? [`Bjælker over ${cutAt} % er skåret af og ender i en pil; tallet står ved siden af.`]
        : [`Bars above ${cutAt} % are cut off and end in an arrow; the number stands beside them.`]),
    ...(hasNet
      ? language === "da"
        ? ["Netto er uden det, der ikke længere tæller."]
        : ["Net is without what no longer counts."]
      : []),
    ...(hasShare
      ? language === "da"
        ? [
            "Hvor målet blev sat ud af et andet antal, end resultatet er talt ud af, viser andel resultatets andel holdt op mod målets."
          ]
        : [
            "Where the target was set out of another number than the result is counted out of, share sets the share reached against the share aimed at."
          ]
      : [])
  ].join(" ")
