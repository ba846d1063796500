import type { Doors } from "@partnerskab/core"
import type { Networks, Placements } from "@partnerskab/core/points"
import type { Jobcentre } from "./Jobcentre.ts"

/** The points of the library that builders know. */
interface Known {
  readonly placements: typeof Placements
  readonly network: typeof Networks
}

/** The commands of a point; throws where the installation does not have it. */
export const doorOf = <M, K extends keyof Known>({ desk }: Jobcentre<M>, point: K): Doors<Known>[K] => {
  const door = (desk as unknown as Partial<Doors<Known>>)[point]
  if (door === undefined) throw new Error(`this installation has no point "${point}" to build in`)
  return door
}
