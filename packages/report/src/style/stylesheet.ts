import { charts } from "./charts.ts"
import { page } from "./page.ts"
import { dark, light, properties } from "./palette.ts"
import { paper } from "./paper.ts"
import { phone } from "./phone.ts"
import { tables } from "./tables.ts"

/**
 * The whole stylesheet. Night and phone are for screens only: paper is always light and always a table.
 *
 * @category text
 */
export const stylesheet: string = [
  `:root{${properties(light)}}`,
  `@media screen and (prefers-color-scheme:dark){:root{${properties(dark)}}}`,
  page,
  charts,
  tables,
  phone,
  paper
].join("\n")
