const mutantsIn = (name) => (file, tests, wrong) =>
  Object.entries(wrong).map(([says, [find, instead, ...more]]) => ({
    file: `packages/${name}/src/${file}`,
    says,
    find,
    instead,
    tests: [...tests, ...more].map((one) => `packages/${name}/test/${one}.test.ts`)
  }))

/**
 * The mutants of one file of core: what is wrong with each, the exact text, and what stands there instead. A mutant is
 * shown to these tests; further ones stand last in its entry.
 */
export const mutantsOf = mutantsIn("core")

/** The same of one file of the storage in PostgreSQL. */
export const mutantsOfPostgres = mutantsIn("postgres")
