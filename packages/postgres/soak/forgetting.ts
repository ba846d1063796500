import type { Changeset, StorageOf, StorageService } from "@partnerskab/core/storage"

/** A storage that forgets a part of every commit. */
export const without =
  (storage: (of: StorageOf) => StorageService, part: Partial<Changeset>) =>
  (of: StorageOf): StorageService => {
    const inner = storage(of)
    return { ...inner, commit: (given) => inner.commit({ ...given, ...part }) }
  }

/** Neither what was read of sets, nor that they change. */
export const noSets = { boundaryGuards: [], bumps: [] } as const satisfies Partial<Changeset>
