// What a test pays for a jobcentre of its own: `npm run measure`. No test, as it says something of the machine too.
import { anAgreementInForce } from "@partnerskab/testing"
import { aTown } from "./aTown.ts"

const rounds = 1_000

const median = (times: ReadonlyArray<number>): string => times.toSorted((a, b) => a - b)[times.length / 2]!.toFixed(2)

/** @unit milliseconds */
const measured = async (something: () => unknown): Promise<ReadonlyArray<number>> => {
  const times: Array<number> = []
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now()
    await something()
    times.push(performance.now() - began)
  }
  return times
}

const fresh = await measured(() => aTown())
console.log(
  `a jobcentre on a storage of its own: median ${median(fresh)} ms of ${rounds}, the first ${fresh[0]!.toFixed(0)} ms`
)

const agreed = await measured(() => anAgreementInForce(aTown()))
console.log(`with an agreement in force, in seven commands: median ${median(agreed)} ms of ${rounds}`)
