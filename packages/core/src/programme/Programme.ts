import { definePlugin } from "../plugin/index.ts"
import { Award } from "./award/index.ts"
import { Budgets } from "./budgets/index.ts"
import { Clusters } from "./clusters/index.ts"
import { Enquiries } from "./enquiries/index.ts"
import { Expectations } from "./expectations/index.ts"
import { Groups } from "./groups/index.ts"
import { Outreach } from "./outreach/index.ts"
import { Prospects } from "./prospects/index.ts"
import { Publications } from "./publications/index.ts"
import { Quotas } from "./quotas/index.ts"
import {
  Associations,
  Conferences,
  CsrUse,
  Ideas,
  InnovationAmbassadors,
  Notices,
  PageViews,
  Plans,
  Presentations,
  Press,
  Projects,
  ProjectSeats,
  Stories,
  TeamTraining,
  UnGoals,
  Vocabulary,
  WebContent
} from "./registers/index.ts"
import { Secretariat } from "./secretariat/index.ts"
import { Surveys } from "./surveys/index.ts"
import { Visits } from "./visits/index.ts"

/**
 * All modules of the programme, for `plugins: [Programme]`. A jobcentre that wants only some names them in a plugin of its
 * own: `definePlugin("ours", { version: "1.0.0", add: [Surveys, Visits, Stories] })`.
 *
 * @da indsatsen omkring aftalerne
 * @category constructors
 */
export class Programme extends definePlugin("programme", {
  version: "1.0.0",
  add: [
    Award,
    Budgets,
    Clusters,
    Enquiries,
    Expectations,
    Groups,
    Outreach,
    Prospects,
    Publications,
    Quotas,
    Secretariat,
    Surveys,
    Visits,
    Associations,
    Conferences,
    CsrUse,
    Ideas,
    InnovationAmbassadors,
    Notices,
    PageViews,
    Plans,
    Presentations,
    Press,
    Projects,
    ProjectSeats,
    Stories,
    TeamTraining,
    UnGoals,
    Vocabulary,
    WebContent
  ]
}) {}
