/**
 * Point 3: recruiting new employees.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { definePoint, defineTerms, inWords } from "../../plugin/index.ts"

/**
 * What is agreed about the point.
 *
 * @assumes whether the company advertises its vacancies; the printed terms are not in the source documents
 * @category models
 */
export const recruitmentTerms = defineTerms(
  "recruitment",
  Schema.Struct({
    advertisesVacancies: inWords(Schema.Boolean, {
      da: "Virksomheden annoncerer sine ledige job på Jobnet",
      en: "The company advertises its vacancies on Jobnet"
    })
  })
)

/**
 * Point 3: recruiting new employees.
 *
 * @da rekruttering af nye medarbejdere
 * @source LBR 2011, kap. 3 nr. 5: vacancies are advertised on Jobnet
 * @assumes what each side promises beside the terms: the printed terms are not in the source documents
 * @assumes a change of what was signed is approved anew by both; no source says so
 * @category models
 */
export class Recruitment extends definePoint("recruitment", {
  title: { da: "Rekruttering af nye medarbejdere", en: "Recruiting new employees" },
  terms: recruitmentTerms,
  material: { advertisesVacancies: "reapprove" },
  promises: {
    vacancies: {
      by: "company",
      title: { da: "Annoncerer ledige job", en: "Advertises vacancies" },
      promised: ({ advertisesVacancies }) => advertisesVacancies,
      per: "year",
      notCountable: { da: "annoncer registreres ikke", en: "advertisements are not registered" }
    },
    help: {
      by: "authority",
      title: { da: "Hjælper med at rekruttere", en: "Helps to recruit" },
      promised: () => true,
      per: "year",
      notCountable: { da: "hjælp til rekruttering registreres ikke", en: "help to recruit is not registered" }
    }
  },
  entities: [],
  commands: {}
}) {}
