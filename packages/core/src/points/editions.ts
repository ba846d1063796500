import { defineEdition } from "../plugin/index.ts"
import { Fairs } from "./fairs/index.ts"
import { Networks } from "./network/index.ts"
import { Other } from "./other/index.ts"
import { Placements } from "./placements/index.ts"
import { Recruitment } from "./recruitment/index.ts"
import { Retention } from "./retention/index.ts"
import { Training } from "./training/index.ts"

/**
 * The seven points as they were printed in 2008–2011.
 *
 * @da de syv punkter, 2008
 * @source LBR 2011, p. 2 and 11–13
 * @assumes in use from 1 January 2007, when the jobcentre began; no source gives the form's first day
 * @category models
 */
export class edition2008 extends defineEdition("2008", {
  from: "2007-01-01",
  points: [
    {
      number: 1,
      point: Networks,
      title: { da: "Deltagelse i Jobcenter Slagelses branchenetværk", en: "Taking part in the branch networks" }
    },
    {
      number: 2,
      point: Retention,
      title: {
        da: "Samarbejde om fastholdelse af sygemeldte medarbejdere",
        en: "Cooperation on keeping sick-listed employees"
      }
    },
    {
      number: 3,
      point: Recruitment,
      title: { da: "Annoncering af ledige job på www.jobnet.dk", en: "Advertising vacancies on www.jobnet.dk" }
    },
    {
      number: 4,
      point: Placements,
      title: {
        da: "Aftale om pladser til opkvalificering og afklaring af ledige",
        en: "Places for training and assessment of unemployed citizens"
      }
    },
    {
      number: 5,
      point: Training,
      title: {
        da: "Voksenlærling, anden uddannelse/opkvalificering af medarbejdere",
        en: "Adult apprentices, other education and training of employees"
      }
    },
    {
      number: 6,
      point: Fairs,
      title: { da: "Deltagelse og rekruttering ved Jobmesser", en: "Taking part and recruiting at job fairs" }
    },
    { number: 7, point: Other, title: { da: "Andet", en: "Other" } }
  ]
}) {}

/**
 * The seven points as they were printed later.
 *
 * @da de syv punkter, 2016
 * @source Cabi-case Slagelse
 * @assumes in use from 1 January 2016; no source gives the form's first day
 * @category models
 */
export class edition2016 extends defineEdition("2016", {
  from: "2016-01-01",
  points: [
    {
      number: 1,
      point: Networks,
      title: { da: "Deltagelse i Partnerskabsnetværket", en: "Taking part in the partnership network" }
    },
    {
      number: 2,
      point: Retention,
      title: {
        da: "Sundhedsfremme og fastholdelse af sygemeldte medarbejdere",
        en: "Health promotion and keeping sick-listed employees"
      }
    },
    {
      number: 3,
      point: Recruitment,
      title: { da: "Rekruttering af nye medarbejdere", en: "Recruiting new employees" }
    },
    {
      number: 4,
      point: Placements,
      title: { da: "Opkvalificering og afklaring af ledige", en: "Training and assessment of unemployed citizens" }
    },
    {
      number: 5,
      point: Training,
      title: { da: "Opkvalificering af virksomhedens medarbejdere", en: "Training the company's employees" }
    },
    {
      number: 6,
      point: Fairs,
      title: {
        da: "Deltagelse og rekruttering ved messer og events",
        en: "Taking part and recruiting at fairs and events"
      }
    },
    {
      number: 7,
      point: Other,
      title: { da: "Andet - en særligt tilrettelagt indsats", en: "Other: something specially arranged" }
    }
  ]
}) {}
