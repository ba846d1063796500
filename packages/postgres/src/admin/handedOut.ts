/**
 * What a piece of work hands out, one at a time: it waits until somebody wants the next, so that no more than one is ever
 * held, and fails where it stands when nobody wants any more.
 */
export const handedOut = async function* <A>(
  work: (hand: (one: A) => Promise<void>) => Promise<void>
): AsyncGenerator<A> {
  let wanted = asked()
  let given = Promise.withResolvers<{ readonly one: A } | undefined>()
  const done = (async () => {
    try {
      await work(async (one) => {
        await wanted.promise
        wanted = asked()
        given.resolve({ one })
      })
      await wanted.promise
      given.resolve(undefined)
    } catch (error) {
      await wanted.promise.catch(() => {})
      given.reject(error)
    }
  })()
  try {
    for (;;) {
      given = Promise.withResolvers()
      wanted.resolve()
      const next = await given.promise
      if (next === undefined) return
      yield next.one
    }
  } finally {
    wanted.reject(new Error("nobody wants any more"))
    await done
  }
}

const asked = () => {
  const one = Promise.withResolvers<void>()
  one.promise.catch(() => {})
  return one
}
