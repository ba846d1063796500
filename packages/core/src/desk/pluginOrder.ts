import type { AnyPlugin } from "../plugin/index.ts"

/**
 * Plugins after those they require, else by key: the same for every order of the list. Those that require each other in
 * a circle come last, and each circle is told once, from its first key.
 */
export const inOrder = <P extends Pick<AnyPlugin, "key" | "definition">>(
  plugins: ReadonlyArray<P>
): { readonly plugins: ReadonlyArray<P>; readonly cycles: ReadonlyArray<ReadonlyArray<string>> } => {
  const byKey = new Map(plugins.map((one) => [one.key, one]))
  // A plugin that is listed twice needs what either of them does.
  const needs = ({ key }: Pick<P, "key">) =>
    plugins
      .filter((one) => one.key === key)
      .flatMap(({ definition }) => definition.requires)
      .filter((needed) => byKey.has(needed))
      .toSorted()
  const ordered = new Map<string, P>()
  let waiting = [...byKey.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1))
  for (;;) {
    const ready = waiting.find((one) => needs(one).every((key) => ordered.has(key)))
    if (ready === undefined) break
    ordered.set(ready.key, ready)
    waiting = waiting.filter((one) => one !== ready)
  }
  const cycles = waiting.flatMap((one) => circleFrom(one.key, (key) => needs({ key })))
  return { plugins: [...ordered.values(), ...waiting], cycles: eachOnce(cycles) }
}

/** The shortest way from a key back to itself, if there is one. */
const circleFrom = (
  start: string,
  needs: (key: string) => ReadonlyArray<string>
): ReadonlyArray<ReadonlyArray<string>> => {
  const seen = new Set<string>()
  let ways: ReadonlyArray<ReadonlyArray<string>> = [[start]]
  while (ways.length > 0) {
    const further = ways.flatMap((way) => needs(way.at(-1)!).map((key) => [...way, key]))
    const back = further.find((way) => way.at(-1) === start)
    if (back !== undefined) return [back]
    ways = further.filter((way) => !seen.has(way.at(-1)!))
    for (const way of ways) seen.add(way.at(-1)!)
  }
  return []
}

/** A circle is the same wherever one begins; it is told from its first key. */
const eachOnce = (circles: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<ReadonlyArray<string>> => [
  ...new Map(circles.map(fromFirst).map((circle) => [circle.join(" "), circle])).values()
]

const fromFirst = (circle: ReadonlyArray<string>): ReadonlyArray<string> => {
  const ring = circle.slice(1)
  const at = ring.indexOf(ring.toSorted()[0]!)
  return [...ring.slice(at), ...ring.slice(0, at + 1)]
}
