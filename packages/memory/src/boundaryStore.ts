import { type Layered, layered } from "./layered.ts"

/** How many times each set of lives has changed. */
export const boundaryStore = (versions: Layered<string, number> = layered(), changesOfAll = 0) => {
  let ofAll = changesOfAll
  return {
    version: (boundary: string): number => (versions.get(boundary) ?? 0) + ofAll,
    raise: (boundary: string): void => versions.set(boundary, (versions.get(boundary) ?? 0) + 1),
    /** Raises every set there is, known or not. */
    raiseAll: (): void => void (ofAll += 1),
    fork: () => boundaryStore(versions.fork(), ofAll)
  }
}
