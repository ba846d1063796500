import { definePlugin } from "../plugin/index.ts"
import { Enquiries } from "./enquiries/index.ts"
import { Expectations } from "./expectations/index.ts"
import { Outreach } from "./outreach/index.ts"
import { Quotas } from "./quotas/index.ts"
import { Surveys } from "./surveys/index.ts"
import { Visits } from "./visits/index.ts"

/**
 * All modules of the programme, for `plugins: [Programme]`. A jobcentre that wants only some names them in a plugin of its
 * own: `definePlugin("ours", { version: "1.0.0", add: [Surveys, Visits] })`.
 *
 * @da indsatsen omkring aftalerne
 * @category constructors
 */
export class Programme extends definePlugin("programme", {
  version: "1.0.0",
  add: [Enquiries, Expectations, Outreach, Quotas, Surveys, Visits]
}) {}
