import type { AtHand, InOneTransaction } from "../src/InOneTransaction.ts"

type Work = (atHand: AtHand) => Promise<unknown>

interface Two {
  readonly works: readonly [Work, Work]
  /** Done when one transaction waits for another. */
  readonly untilOneWaits: () => Promise<void>
}

/** Two transactions at once: the first has done its work, and is not ended before the second waits for it. */
export const bothAtOnce = (inOneTransaction: InOneTransaction, { works: [first, second], untilOneWaits }: Two) => {
  const { promise: firstHasWorked, resolve: goOn } = Promise.withResolvers<void>()
  return Promise.allSettled([
    inOneTransaction(async (atHand) => {
      await first(atHand).finally(goOn)
      await untilOneWaits()
    }),
    firstHasWorked.then(() => inOneTransaction(second))
  ])
}
