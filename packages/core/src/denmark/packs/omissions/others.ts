import type { Omission } from "./Omission.ts"
import { notALimit, notSeen, plugIn, wages } from "./reasons.ts"

export const ofTheOthers: ReadonlyArray<Omission> = [
  {
    about: "voksenlaerling",
    da: "Afgørelsen træffes, hvor arbejdsstedet ligger",
    en: "It is decided where the workplace lies",
    source: "star.dk",
    why: notALimit
  },
  {
    about: "voksenlaerling",
    da: "Mindst den laveste løn for ufaglærte",
    en: "At least the lowest wage of the unskilled",
    source: "star.dk",
    why: wages
  },
  {
    about: "voksenlaerling",
    da: "Ansatte højst 2 år",
    en: "The employed for at most 2 years",
    source: "jobcenter.herning.dk",
    why: {
      da: "Tilskuddets længde for ansatte hører til punkt 5.",
      en: "The length of the subsidy of the employed belongs to point 5."
    }
  },
  {
    about: "voksenlaerling",
    da: "Forældet uddannelse er en, der ikke er brugt i 5 år",
    en: "An obsolete skill is one not used for 5 years",
    source: "star.dk",
    why: { da: "Det oplyses i sagen som uddannelsens art.", en: "It is told in the case, as the kind of skill." }
  },
  { about: "voksenlaerling", da: "Regler fra 2023", en: "Rules from 2023", source: "ikke fundet", why: notSeen },
  {
    about: "mentor",
    da: "Efter psykiatrisk udskrivning: op til 3 måneder før og mindst 6 i alt",
    en: "After psychiatric discharge: up to 3 months before and at least 6 in all",
    source: "LAB § 167",
    why: notALimit
  },
  {
    about: "mentor",
    da: "Nr. 4–5: op til 6 måneder fra uddannelsens start",
    en: "Nos. 4–5: up to 6 months from the start of an education",
    source: "LAB § 167",
    why: notSeen
  },
  { about: "mentor", da: "Hvem der kan være mentor", en: "Who may be a mentor", source: "LAB § 168", why: notALimit },
  {
    about: "mentor",
    da: "Kontakt mindst hver anden uge for nogle grupper fra 2016",
    en: "Contact at least every second week for some groups from 2016",
    source: "bm.dk 21.12.2015",
    why: notSeen
  },
  {
    about: "mentor",
    da: "Loft over kommunens udgift fra 2026",
    en: "A cap on the authority's spending from 2026",
    source: "star.dk; L 77",
    why: notALimit
  },
  {
    about: "mentor",
    da: "Ret til mentor for unge afskaffes",
    en: "The right of the young to a mentor is abolished",
    source: "bt.dk",
    why: notSeen
  },
  {
    about: "nytteindsats",
    da: "Nytteindsats: kun hos offentlige, 13 uger, fra 2025 uden grænse",
    en: "Nytteindsats: public employers only, 13 weeks, from 2025 without limit",
    source: "star.dk, docplayer",
    why: plugIn
  },
  { about: "fleksjob", da: "Fleksjob", en: "Fleksjob", source: "LAB kap. 20", why: plugIn },
  {
    about: "act",
    da: "LOV 1750/2025, fra 1. februar og 1. juli 2026",
    en: "LOV 1750/2025, from 1 February and 1 July 2026",
    source: "star.dk",
    why: notSeen
  },
  {
    about: "act",
    da: "Ny hovedlov ventet 1. januar 2027",
    en: "A new main act expected on 1 January 2027",
    source: "star.dk",
    why: notSeen
  }
]
