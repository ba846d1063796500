import { defineCodes, defineTable } from "../../plugin/index.ts"

/**
 * What a group is. A plugin may add a jobcentre's own.
 *
 * @da ambassadørgruppe, styregruppe, redaktionsgruppe
 * @source LBR 2011, p. 13, p. 17 and p. 21-23
 * @category models
 */
export const groupKinds = defineCodes("groups.kinds", {
  ambassadoergruppe: { da: "ambassadørgruppe", en: "ambassador group" },
  "lbr-styregruppe": { da: "LBR's styregruppe", en: "steering group of the council" },
  redaktionsgruppe: { da: "redaktionsgruppe", en: "editors" },
  andet: { da: "anden gruppe", en: "another group" }
})

/**
 * How often a group of each kind meets, unless it says otherwise when it starts; 0 is as needed.
 *
 * @unit weeks
 * @source LBR 2011, p. 13 and p. 21: the ambassador group every 8 weeks; p. 17: the steering group as needed
 * @assumes other groups meet as needed
 * @category models
 */
export const groupCadence = defineTable("groups.cadence", groupKinds, {
  ambassadoergruppe: 8,
  "lbr-styregruppe": 0,
  redaktionsgruppe: 0,
  andet: 0
})

/**
 * What a meeting may have on its agenda, beside what is typed.
 *
 * @da dagsordenspunkter
 * @source LBR 2011, p. 21-22
 * @category models
 */
export const agendaItems = defineCodes("groups.agendaItems", {
  "nyt-fra-sekretariatet": { da: "nyt fra sekretariatet, herunder hjemmesiden", en: "news from the secretariat" },
  "status-arbejdsmarkedet": { da: "status på arbejdsmarkedet", en: "status of the labour market" },
  workshops: { da: "workshops", en: "workshops" },
  jobordrer: { da: "håndtering af jobordrer (HAJ)", en: "job orders (HAJ)" },
  varsling: { da: "varsling og arbejdsfordeling", en: "notices and work sharing" },
  voksenlaerlinge: { da: "voksenlærlingeprojektet og -kampagnen", en: "the adult apprentice project" },
  sosu: { da: "SOSU-samarbejdet", en: "the SOSU cooperation" },
  afloesere: { da: "afløserprojektet", en: "the substitutes project" },
  rundbordskurser: { da: "rundbordskurser", en: "courses on round-table talks" },
  adressekartotek: { da: "adressekartoteket", en: "the address file" },
  netvaerksmoeder: { da: "netværksmøder", en: "network meetings" },
  markedsfoering: { da: "markedsføring", en: "marketing" },
  "revision-af-aftalen": { da: "revidering af partnerskabsaftalen", en: "revising the agreement" },
  "orientering-fra-teams": { da: "orientering fra teams", en: "news from the teams" },
  ledelsen: { da: "oplæg fra ledelsen", en: "a talk from the management" }
})

/**
 * What is always on the agenda of a group of each kind.
 *
 * @da faste punkter
 * @source LBR 2011, p. 21: the ambassador group's standing items
 * @assumes other groups have none
 * @category models
 */
export const standingItems = defineTable<
  keyof typeof groupKinds.entries,
  Readonly<Record<string, ReadonlyArray<string>>>
>("groups.standingItems", groupKinds, {
  ambassadoergruppe: ["nyt-fra-sekretariatet", "status-arbejdsmarkedet", "workshops"],
  "lbr-styregruppe": [],
  redaktionsgruppe: [],
  andet: []
})

/**
 * The teams that members come from. A plugin adds a jobcentre's own.
 *
 * @source LBR 2011, p. 21: managers and staff representatives of all teams
 * @assumes the list; no source names the teams
 * @category models
 */
export const groupTeams = defineCodes("groups.teams", {
  virksomhedsteam: { da: "virksomhedsteamet", en: "the company team" },
  sygedagpenge: { da: "sygedagpenge", en: "sickness benefit" },
  "forsikrede-ledige": { da: "forsikrede ledige", en: "insured unemployed" },
  "ikke-forsikrede-ledige": { da: "ikke-forsikrede ledige", en: "non-insured unemployed" },
  sekretariat: { da: "sekretariatet", en: "the secretariat" },
  ledelse: { da: "ledelsen", en: "the management" },
  raad: { da: "beskæftigelsesrådet", en: "the employment council" }
})

/**
 * Why a meeting is not held.
 *
 * @assumes the list
 * @category models
 */
export const meetingCancelReasons = defineCodes("groups.cancelReasons", {
  "for-faa": { da: "for få kunne komme", en: "too few could come" },
  "intet-paa-dagsordenen": { da: "intet på dagsordenen", en: "nothing on the agenda" },
  andet: { da: "andet", en: "other" }
})
