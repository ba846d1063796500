import { addDays, orThrow } from "@partnerskab/core"
import { step, type Step, type Town } from "./town.ts"
import type { ProgrammePlan } from "./programmePlan.ts"
import type { PlannedAgreement } from "./townPlan.ts"

/** A story goes to the editors, and is entered when they have approved it. */
const storySteps = (
  { newspapers }: ProgrammePlan,
  { town, agreements }: { readonly town: Town; readonly agreements: ReadonlyArray<PlannedAgreement> }
): ReadonlyArray<Step> =>
  newspapers.flatMap(({ on, stories }, at) =>
    Array.from({ length: stories }, (_, n) =>
      step(addDays(on, -7), 7, async (desk) => {
        const entry = `historie-${at + 1}-${n + 1}`
        const party = `P-${agreements[n * 2]!.id}`
        const told = "En god historie, som virksomheden har fortalt."
        const asked = await desk.stories.add({
          entry,
          on: addDays(on, -7),
          party,
          channel: "nyhedsavis",
          publication: `avis-${at + 1}`,
          told
        })
        const needed = asked.ok ? undefined : asked.refusals.find(({ _tag }) => _tag === "ApprovalNeeded")
        if (needed === undefined) throw new Error("a story was entered without the editors")
        const { proposal } = needed.facts as { readonly proposal: string }
        const roles = ["redaktionsgruppe"]
        orThrow(await town.approve(proposal, { by: "redaktoer", roles, commandId: `${entry}-approved` }))
      })
    )
  )

const publicationSteps = ({ newspapers, newsletter }: ProgrammePlan): ReadonlyArray<Step> =>
  [
    ...newspapers.map(({ on, theme }, at) => ({
      publication: `avis-${at + 1}`,
      on,
      kind: "nyhedsavis",
      theme,
      number: at + 1
    })),
    { publication: "nyhedsbrev-1", on: newsletter, kind: "nyhedsbrev-eksternt", theme: "blandet", number: 1 }
  ].map((issue) =>
    step(issue.on, 8, async (desk) => {
      orThrow(await desk.publications.plan(issue))
      orThrow(await desk.publications.bringOut({ publication: issue.publication, on: issue.on }))
    })
  )

/** What is only kept and counted: stories, press, newspapers, the web site, money, projects and the quota. */
export const keptSteps = (
  plan: ProgrammePlan,
  given: { readonly town: Town; readonly agreements: ReadonlyArray<PlannedAgreement> }
): ReadonlyArray<Step> => [
  ...storySteps(plan, given),
  ...publicationSteps(plan),
  ...plan.press.map(({ on, medium }, n) =>
    step(on, 8, async (desk) => orThrow(await desk.press.add({ entry: `omtale-${n + 1}`, on, medium })))
  ),
  step("2009-03-04", 8, async (desk) =>
    orThrow(
      await desk.webContent.add({ entry: "forsiden", on: "2009-03-04", kind: "nyhed", title: "Hjemmesiden er åben" })
    )
  ),
  ...plan.pageViews.map(({ month, views }) => {
    const on = addDays(`${month}-01` as `${number}-${number}-${number}`, 27)
    return step(on, 8, async (desk) =>
      orThrow(await desk.pageViews.add({ entry: `visninger-${month}`, on, month, views }))
    )
  }),
  ...plan.grants.map(({ year, oere }) => {
    const on = `${year}-07-01` as const
    return step(on, 8, async (desk) =>
      orThrow(
        await desk.budgets.grant({
          budget: `kampagne-${year}`,
          on,
          purpose: "informationskampagne",
          year,
          grantOere: oere
        })
      )
    )
  }),
  ...plan.bottlenecks.map((name, n) =>
    step("2008-09-01", 8, async (desk) =>
      orThrow(await desk.projects.add({ entry: `flaskehals-${n + 1}`, on: "2008-09-01", kind: "flaskehals", name }))
    )
  ),
  step(plan.quota.on, 8, async (desk) => {
    const { year, size, on, used } = plan.quota
    orThrow(await desk.quotas.set({ quota: `kvote-${year}`, on, year, size }))
    orThrow(await desk.quotas.tellUse({ quota: `kvote-${year}`, on, used }))
  })
]
