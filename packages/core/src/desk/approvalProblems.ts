import { type ApprovalPlace, approvalPlan, contentMaterial } from "../agreement/index.ts"
import type { AnyPlugin, Material, Parameter } from "../plugin/index.ts"
import type { Offer } from "./offers.ts"
import { type Problem, problem } from "./problems.ts"

/**
 * Places of the plan of approvals that something names and no plan has: nobody would ever be asked. And places that name
 * themselves: nobody could ever approve.
 */
export const approvalProblems = (
  modules: ReadonlyArray<Offer>,
  plugins: ReadonlyArray<AnyPlugin>
): ReadonlyArray<Problem> => {
  const valuesOf = ({ key, definition }: Pick<Parameter<unknown>, "key" | "definition">): ReadonlyArray<unknown> => [
    definition.value,
    ...plugins.flatMap((plugin) =>
      plugin.definition.parameters.flatMap(({ parameter, value }) => (parameter === key ? [value] : []))
    )
  ]
  // A value of another form is told by its form.
  const plans = valuesOf(approvalPlan).filter(isPlan)
  const places = new Set(plans.flatMap((plan) => plan.map(({ place }) => place)))
  const unknown = (where: string, named: ReadonlyArray<string>, known: ReadonlySet<string>) =>
    named
      .filter((place) => !known.has(place))
      .map((place) =>
        problem("PK-APPROVAL-PLACE")(`${where} names ${place}, and the plan has ${[...known].toSorted().join(", ")}`)
      )
  return [
    ...plans.flatMap((plan) => {
      const own = new Set(plan.map(({ place }) => place))
      return plan.flatMap(({ place, after, independentOf }) => {
        const where = `the place ${place} of ${approvalPlan.key}`
        return [
          ...unknown(where, [...after, ...independentOf], own),
          ...(after.includes(place) ? [self(`${where} waits for itself: take it out of its own after`)] : []),
          ...(independentOf.includes(place)
            ? [
                self(
                  `${where} is independent of itself: take it out of its own independentOf, a quorum counts other people anyway`
                )
              ]
            : [])
        ]
      })
    }),
    ...valuesOf(contentMaterial).flatMap((value) => unknown(contentMaterial.key, namedIn(value), places)),
    ...modules.flatMap(({ key, definition }) => unknown(`the terms of ${key}`, namedIn(definition.material), places))
  ]
}

const self = problem("PK-APPROVAL-SELF")

const isPlan = (value: unknown): value is ReadonlyArray<ApprovalPlace> =>
  Array.isArray(value) &&
  value.every((one: Partial<ApprovalPlace> | null) => Array.isArray(one?.after) && Array.isArray(one.independentOf))

const namedIn = (material: unknown): ReadonlyArray<string> =>
  Object.values((material ?? {}) as Readonly<Record<string, Material>>).flatMap((needs) =>
    typeof needs === "object" && Array.isArray(needs.reapproveBy) ? needs.reapproveBy : []
  )
