/**
 * What went wrong first is what is thrown. When a connection is gone the rollback fails as well, and then Kysely and
 * Drizzle throw that: nobody would learn why, or whether it helps to try again.
 */
export const firstFailure = () => {
  let first: { readonly error: unknown } | undefined
  return async <A>(work: () => Promise<A>): Promise<A> => {
    try {
      return await work()
    } catch (error) {
      throw (first ??= { error }).error
    }
  }
}
