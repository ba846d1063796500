import { afterPurgingLaws } from "./afterPurging.ts"
import { againLaws } from "./again.ts"
import { askingLaws } from "./asking.ts"
import { atomicityLaws } from "./atomicity.ts"
import { checkingLaws } from "./checking.ts"
import { claimLaws } from "./claims.ts"
import { conditionLaws } from "./conditions.ts"
import { countingLaws } from "./counting.ts"
import { exportingLaws } from "./exporting.ts"
import { factLaws } from "./facts.ts"
import { fidelityLaws } from "./fidelity.ts"
import { findingLaws } from "./finding.ts"
import { guardLaws } from "./guards.ts"
import { hostingLaws } from "./hosting.ts"
import { idempotencyLaws } from "./idempotency.ts"
import { importingLaws } from "./importing.ts"
import { installationLaws } from "./installations.ts"
import { journalLaws } from "./journal.ts"
import type { Law } from "./Law.ts"
import { outboxLaws } from "./outbox.ts"
import { longLifeLaws } from "./longLives.ts"
import { manyAtOnceLaws } from "./manyAtOnce.ts"
import { orderingLaws } from "./ordering.ts"
import { overlappingLaws } from "./overlapping.ts"
import { digestLaws, personLaws } from "./persons.ts"
import { purgingLaws } from "./purging.ts"
import { rebuildingLaws } from "./rebuilding.ts"
import { rebuiltLaws } from "./rebuilt.ts"
import { refusingLaws } from "./refusing.ts"
import { searchingLaws } from "./searching.ts"
import { seekingLaws } from "./seeking.ts"
import { edgeLaws, unstorableLaws } from "./unstorable.ts"
import { visibilityLaws } from "./visibility.ts"

/**
 * What every storage must keep, in the order of their numbers.
 *
 * @category models
 */
export const storageLaws: ReadonlyArray<Law> = [
  ...guardLaws,
  ...atomicityLaws,
  ...idempotencyLaws,
  ...claimLaws,
  ...fidelityLaws,
  ...factLaws,
  ...countingLaws,
  ...findingLaws,
  ...journalLaws,
  ...outboxLaws,
  ...personLaws,
  ...digestLaws,
  ...rebuiltLaws,
  ...rebuildingLaws,
  ...unstorableLaws,
  ...edgeLaws,
  ...conditionLaws,
  ...orderingLaws,
  ...seekingLaws,
  ...visibilityLaws,
  ...manyAtOnceLaws,
  ...installationLaws,
  ...purgingLaws,
  ...afterPurgingLaws,
  ...searchingLaws,
  ...exportingLaws,
  ...importingLaws,
  ...refusingLaws,
  ...hostingLaws,
  ...longLifeLaws,
  ...againLaws,
  ...askingLaws,
  ...checkingLaws,
  ...overlappingLaws
].toSorted((a, b) => a.number - b.number)
