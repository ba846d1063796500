/** What is used here of what jest puts into every file; `@jest/globals` has types for all of it. */
interface Jest {
  readonly describe: (name: string, tests: () => void) => void
  readonly test: (name: string, run: () => Promise<void>) => void
  readonly expect: (actual: unknown) => {
    readonly toBe: (expected: unknown) => void
    readonly toEqual: (expected: unknown) => void
    readonly rejects: { readonly toThrow: (expected: string) => Promise<void> }
  }
}

export const { describe, test, expect } = globalThis as unknown as Jest
