import type { Omission } from "./Omission.ts"
import { aPersonJudges, notALimit, notSeen, wages } from "./reasons.ts"

export const ofPlacesAndJobs: ReadonlyArray<Omission> = [
  {
    about: "praktik",
    da: "8 uger for dimittender på dagpenge",
    en: "8 weeks for graduates on unemployment benefit",
    source: "kk.dk, aarhus.dk, silkeborg.dk, ældre sider",
    why: notSeen
  },
  {
    about: "praktik",
    da: "Dagpenge efter § 54: kun test af rådighed",
    en: "Unemployment benefit by § 54: only a test of availability",
    source: "BEK 2636/2021 § 60",
    why: notSeen
  },
  {
    about: "praktik",
    da: "Ikke for at dække virksomhedens behov for arbejdskraft",
    en: "Not to meet the company's need of labour",
    source: "VEJ 9641 af 17.06.2022",
    why: aPersonJudges
  },
  {
    about: "praktik",
    da: "Ret til en praktikplads, man selv har fundet",
    en: "The right to a placement one has found oneself",
    source: "LAB § 57, stk. 3",
    why: notALimit
  },
  {
    about: "praktik",
    da: "Inden for virksomhedens normale arbejdstid",
    en: "Within the company's normal working time",
    source: "BEK 2636/2021 § 60, stk. 5",
    why: {
      da: "Virksomhedens arbejdstid kendes ikke; fuld tid er med.",
      en: "The company's working time is not known; full time is in."
    }
  },
  {
    about: "praktik",
    da: "Arbejdsgiveren afgrænses ved P-nummer",
    en: "The employer is delimited by P-number",
    source: "BEK 2636/2021 § 60",
    why: {
      da: "Det er ingen regel i en pakke: arbejdsstedet er selv grænsen, når der tælles.",
      en: "No rule of a pack: the workplace itself is the boundary when it is counted."
    }
  },
  {
    about: "loentilskud",
    da: "Overenskomstmæssig løn hos private, løn som ydelsen hos offentlige",
    en: "Wage by agreement with private employers, like the benefit with public ones",
    source: "aarhus.dk, jobnet",
    why: wages
  },
  {
    about: "loentilskud",
    da: "Offentlig er enhver med mindst 50 % offentlig støtte",
    en: "Public is whoever has at least 50 % public funding",
    source: "aarhus.dk, jobnet, kk.dk",
    why: { da: "Det oplyses i sagen som arbejdsgiverens art.", en: "It is told in the case, as the kind of employer." }
  },
  {
    about: "loentilskud",
    da: "Tilskuddet er tidsbegrænset, ansættelsen er det ikke",
    en: "The subsidy is limited in time, the job is not",
    source: "pav.medst.dk 18.3.2.3",
    why: notALimit
  },
  {
    about: "loentilskud",
    da: "Længere grænser i 2008–2011",
    en: "Longer limits in 2008–2011",
    source: "efter hukommelsen, op til 12 måneder",
    why: notSeen
  },
  {
    about: "loentilskud",
    da: "§ 80 a: seniorer over 50 efter 12 måneder, 01.09.2021–31.12.2022",
    en: "§ 80 a: seniors over 50 after 12 months, 1 September 2021 to 31 December 2022",
    source: "L 238 (2020-21)",
    why: notSeen
  },
  {
    about: "loentilskud",
    da: "Satser for pensionister og højeste løn",
    en: "Rates for pensioners and the greatest wage",
    source: "bm.dk 2015 og 2018",
    why: wages
  },
  {
    about: "netIncrease",
    da: "Ældre praksis: stillingen ikke ledig ved afsked i 3 måneder",
    en: "Older practice: no vacancy by dismissal within 3 months",
    source: "oao.dk 28.10.2014",
    why: {
      da: "Praksis før 2024; om den gælder, er ikke set.",
      en: "Practice before 2024; whether it holds was not seen."
    }
  },
  {
    about: "netIncrease",
    da: "12 måneders gennemsnit før 2024",
    en: "The average of 12 months before 2024",
    source: "oao.dk 28.10.2014",
    why: notSeen
  }
]
