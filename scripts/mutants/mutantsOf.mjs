/**
 * The mutants of one file of core: what is wrong with each, the exact text, and what stands there instead. A mutant is
 * shown to these tests; further ones stand last in its entry.
 */
export const mutantsOf = (file, tests, wrong) =>
  Object.entries(wrong).map(([says, [find, instead, ...more]]) => ({
    file: `packages/core/src/${file}`,
    says,
    find,
    instead,
    tests: [...tests, ...more].map((name) => `packages/core/test/${name}.test.ts`)
  }))
