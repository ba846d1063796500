import type { Plan } from "../schema/plan.ts"
import type { SchemaProblem } from "../schema/SchemaProblem.ts"

/** Problems in both languages, one after the other. */
export const showProblems = (problems: ReadonlyArray<SchemaProblem>): string =>
  problems.map(({ code, da, en }) => `${code}\n  ${en}\n  ${da}\n`).join("")

/** What is to be done, in whose name. */
export const showSteps = ({ steps }: Pick<Plan, "steps">): string =>
  steps.map(({ owner, name, breaking }) => `${owner}  ${name}${breaking ? "  (breaking)" : ""}\n`).join("")

/** What nobody declares any more. */
export const showLeft = ({ left }: Pick<Plan, "left">): string =>
  left
    .map(({ table, column, owner }) => `left by ${owner}  ${table}${column === undefined ? "" : `.${column}`}, kept\n`)
    .join("")

/** 2 when something stands in the way, 1 when something is to be done, else 0. */
export const exitCodeOf = ({ steps, problems }: Plan): number => (problems.length > 0 ? 2 : steps.length > 0 ? 1 : 0)
