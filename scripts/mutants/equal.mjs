/** What looks like a mistake and is none: nobody could see it, or only a clock. */
export const equalMutants = [
  {
    subject: "storage",
    says: "a fact is opened before the one in its place is closed",
    file: "packages/postgres/src/statements/commit/writeRest.ts",
    because: "the answer counts what was closed, so it is closed before what is opened is written"
  },
  {
    subject: "storage",
    says: "a life is read in two versions at once",
    file: "packages/postgres/src/statements/commit/merged.ts",
    because: "together they are stale, and are then asked by themselves: only slower"
  },
  {
    subject: "storage",
    says: "only what stands next to another can hold on its days",
    file: "packages/postgres/src/statements/measure.ts",
    because: "where two hold on a day, two that stand next to each other by their first day do too"
  },
  {
    subject: "storage",
    says: "tombstones are nothing",
    file: "packages/postgres/src/admin/importing.ts",
    because: "the command that wrote a life stays when the life is purged, so none stands alone"
  },
  {
    subject: "storage",
    says: "a connection that could not be told for whom is taken for told",
    file: "packages/postgres/src/fromPool.ts",
    because: "it still is for whom it was, or it is given up: which of them, the driver says"
  }
]
