import { definePlugin } from "../plugin/index.ts"
import { Outreach } from "./outreach/index.ts"

/**
 * All modules of the programme, for `plugins: [Programme]`. A jobcentre that wants only some names them in a plugin of its
 * own: `definePlugin("ours", { version: "1.0.0", add: [Surveys, Visits] })`.
 *
 * @da indsatsen omkring aftalerne
 * @category constructors
 */
export class Programme extends definePlugin("programme", {
  version: "1.0.0",
  add: [Outreach]
}) {}
