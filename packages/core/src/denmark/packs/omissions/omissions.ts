import type { Omission } from "./Omission.ts"
import { ofTheOthers } from "./others.ts"
import { ofPlacesAndJobs } from "./places.ts"

/**
 * What the packs leave out.
 *
 * @da udeladelser
 * @category models
 */
export const omissions: ReadonlyArray<Omission> = [...ofPlacesAndJobs, ...ofTheOthers]
