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
  },
  {
    subject: "packs",
    says: "what is new on 2008-01-01 is so on 2007-12-31",
    file: "packages/core/src/denmark/packs/ratioMethod.ts",
    because: "the pack begins on that day: what a row says of the day before is never asked"
  },
  {
    subject: "packs",
    says: "what is new on 2014-01-01 is so on 2013-12-31",
    file: "packages/core/src/denmark/packs/loentilskud/lengths.ts",
    because: "the pack begins on that day: what a row says of the day before is never asked"
  },
  {
    subject: "packs",
    says: "what is new on 2015-01-01 is so on 2014-12-31",
    file: "packages/core/src/denmark/packs/voksenlaerling/who.ts",
    because: "the pack begins on that day: what a row says of the day before is never asked"
  },
  {
    subject: "packs",
    says: "what is new on 2015-01-01 is so on 2014-12-31",
    file: "packages/core/src/denmark/packs/voksenlaerling/age.ts",
    because: "the pack begins on that day: what a row says of the day before is never asked"
  },
  {
    subject: "packs",
    says: "what is new on 2021-01-01 is so on 2020-12-31",
    file: "packages/core/src/denmark/packs/rates.ts",
    because: "the rate of neither year was found, and both answer so: only where it was looked for is another"
  },
  {
    subject: "packs",
    says: "what is new on 2021-01-01 is so on 2021-01-02",
    file: "packages/core/src/denmark/packs/rates.ts",
    because: "the rate of neither year was found, and both answer so: only where it was looked for is another"
  },
  {
    subject: "packs",
    says: "what is new on 2022-01-01 is so on 2021-12-31",
    file: "packages/core/src/denmark/packs/rates.ts",
    because: "the rate of neither year was found, and both answer so: only where it was looked for is another"
  },
  {
    subject: "packs",
    says: "what is new on 2022-01-01 is so on 2022-01-02",
    file: "packages/core/src/denmark/packs/rates.ts",
    because: "the rate of neither year was found, and both answer so: only where it was looked for is another"
  },
  {
    subject: "law",
    says: "a code that chooses is halved",
    file: "packages/core/src/law/furthest.ts",
    because: "only codes choose rules and values, and no one can ask for the greatest code"
  },
  {
    subject: "law",
    says: "what is not known is changed",
    file: "packages/core/src/law/remedies.ts",
    because: "a rule that is broken is so whatever is not known, so no value of it would help"
  },
  {
    subject: "law",
    says: "one change is enough",
    file: "packages/core/src/law/remedies.ts",
    because: "each change is followed by what else it makes necessary, which comes to the same"
  },
  {
    subject: "law",
    says: "what it answers is left out",
    file: "packages/core/src/law/content.ts",
    because: "how it explains, the check and the values have all of it but what is made of them"
  },
  {
    subject: "law",
    says: "what runs out keeps it from starting",
    file: "packages/core/src/desk/packProblems.ts",
    because: "it is looked over as of 1900, when nothing has run out"
  }
]
