/** One value for each key, as an object. */
export const byKey = <A, B>(
  map: ReadonlyMap<string, A>,
  make: (value: A, key: string) => B
): Readonly<Record<string, B>> => Object.fromEntries([...map].map(([key, value]) => [key, make(value, key)]))
