import * as Schema from "effect/Schema"
import { Code, defineCodes, defineParameter, matching } from "../../plugin/index.ts"

/**
 * The code of a municipality as another authority is known by: its shape is checked, and nothing is looked up.
 *
 * @da kommunekode
 * @shape text, 4 digits
 * @category models
 */
export const MunicipalityRef: Schema.Codec<string, string> = Schema.String.check(
  matching(/^\d{4}$/, {
    expected: "the code of a municipality",
    rule: {
      code: "municipality",
      da: "skal være en kommunekode: 4 cifre",
      en: "must be the code of a municipality: 4 digits"
    }
  })
).annotate({ examples: ["0330", "0259"] })

/** Themes, each of a list. */
export const Themes = Schema.Array(Code)

/**
 * What municipalities work on together.
 *
 * @source Fra Vision til Virkelighed 2014: three themes
 * @category models
 */
export const clusterThemes = defineCodes("clusters.themes", {
  fastholdelse: { da: "fastholdelse af medarbejdere i risiko", en: "keeping employees at risk in work" },
  "unge-uddannelsesparate": {
    da: "udsatte og ufaglærte unge voksne gøres parate til uddannelse",
    en: "young vulnerable and unskilled adults made ready for education"
  },
  inklusion: {
    da: "inklusion af udsatte ledige i midlertidige tilbud eller ordinært arbejde",
    en: "inclusion of vulnerable unemployed"
  }
})

/**
 * What municipalities of a cluster do together.
 *
 * @source Fra Vision til Virkelighed 2014: the start conference of 2 October 2014
 * @assumes the rest of the list
 * @category models
 */
export const clusterActivityKinds = defineCodes("clusters.activityKinds", {
  startkonference: { da: "startkonference", en: "start conference" },
  temadag: { da: "temadag", en: "theme day" },
  virksomhedsbesoeg: { da: "fælles virksomhedsbesøg", en: "joint visit to companies" },
  kursus: { da: "kursus", en: "course" },
  andet: { da: "andet", en: "other" }
})

/**
 * What came up at a conference with companies.
 *
 * @source Fra Vision til Virkelighed 2014: companies sit at the table when decisions are made
 * @category models
 */
export const challengeKinds = defineCodes("clusters.challengeKinds", {
  udfordring: { da: "udfordring", en: "challenge" },
  ide: { da: "idé", en: "idea" },
  beslutning: { da: "beslutning", en: "decision" }
})

/**
 * Who brought it up.
 *
 * @source Fra Vision til Virkelighed 2014: companies and jobcentres decide together
 * @category models
 */
export const challengeVoices = defineCodes("clusters.challengeVoices", {
  virksomhed: { da: "en virksomhed", en: "a company" },
  jobcenter: { da: "et jobcenter", en: "a jobcentre" },
  andre: { da: "andre", en: "others" }
})

/**
 * What became of it.
 *
 * @assumes the list
 * @category models
 */
export const challengeOutcomes = defineCodes("clusters.challengeOutcomes", {
  gennemfoert: { da: "gennemført", en: "carried out" },
  "afproevet-uden-virkning": { da: "afprøvet uden virkning", en: "tried without effect" },
  "lagt-vaek": { da: "lagt væk", en: "put aside" }
})

/**
 * Below how many citizens a number is not published to other authorities: whoever is in it could be recognised.
 *
 * @unit citizens
 * @assumes five; no source says how small is too small
 * @category models
 */
export const smallestCell = defineParameter("clusters.smallestCell", {
  title: { da: "Mindste antal borgere, der offentliggøres", en: "Fewest citizens that are published" },
  form: Schema.Natural,
  value: 5,
  source: "antagelse: fem borgere"
})

/**
 * How many days before a cluster ends its secretariat is reminded.
 *
 * @unit days
 * @assumes three months
 * @category models
 */
export const clusterNoticeDays = defineParameter("clusters.noticeDays", {
  title: {
    da: "Dage før en klynge slutter, hvor der mindes om det",
    en: "Days before a cluster ends when it is reminded of"
  },
  form: Schema.Natural,
  value: 90,
  source: "antagelse: tre måneder"
})
