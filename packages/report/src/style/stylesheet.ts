import { charts } from "./charts.ts"
import { figures } from "./figures.ts"
import { page } from "./page.ts"
import { dark, light, properties } from "./palette.ts"
import { paper } from "./paper.ts"
import { phone } from "./phone.ts"
import { tables } from "./tables.ts"

const ground = [
  `:root{${properties(light)}}`,
  `@media screen and (prefers-color-scheme:dark){:root{${properties(dark)}}}`,
  page
]

/**
 * The whole stylesheet. Night and phone are for screens only: paper is always light and always a table.
 *
 * @category text
 */
export const stylesheet: string = [...ground, charts, tables, phone, paper].join("\n")

/**
 * The whole stylesheet of a status.
 *
 * @category text
 */
export const statusStylesheet: string = [...ground, tables, phone, paper, figures].join("\n")
