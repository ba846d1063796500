import { ownPolicy, warn, within } from "../../plugin/index.ts"
import { BarterEntry, barterOf } from "./BarterEntry.ts"
import { receiveOrder } from "./orderCommands.ts"

/**
 * Whoever takes a job order of a company that has not given what it promised in time is told of it: a barter has two sides.
 *
 * @source Cabi Samarbejdet i praksis: social responsibility in return for recruitment help
 * @assumes the order is taken all the same; a plugin may forbid it
 */
export const owedByCompany = ownPolicy(receiveOrder, {
  id: "recruitment.owedByCompany",
  reads: ({ agreement }) => ({ entries: within(barterOf(agreement), BarterEntry, { agreement, side: "company" }) }),
  check: ({ input: { on }, read: { entries } }) => {
    const late = entries.filter(({ state }) => state._tag === "Promised" && state.dueOn < on).map(({ id }) => id)
    if (late.length === 0) return undefined
    return warn("recruitment.owedByCompany", {
      da: `Virksomheden har ikke givet, hvad den lovede i byttehandlen: ${late.join(", ")}. Tal med den om det.`,
      en: `The company has not given what it promised in the barter: ${late.join(", ")}. Speak with it about that.`
    })
  }
})
