/** A map whose forks share what nobody has changed since. No value is `undefined`. */
export interface Layered<K, V> {
  readonly get: (key: K) => V | undefined
  readonly set: (key: K, value: V) => void
  /** Whether there was anything to remove. */
  readonly remove: (key: K) => boolean
  readonly entries: () => Iterable<readonly [K, V]>
  readonly values: () => Iterable<V>
  /** Another map of the same. What is written to one is never seen in the other. */
  readonly fork: () => Layered<K, V>
}

const gone = Symbol("gone")
type Layer<K, V> = ReadonlyMap<K, V | typeof gone>

/** @param below what was written before the last fork, newest first; nobody writes in it any more */
export const layered = <K, V>(below: ReadonlyArray<Layer<K, V>> = []): Layered<K, V> => {
  let own = new Map<K, V | typeof gone>()
  let layers = below

  const get = (key: K): V | undefined => {
    let value = own.get(key)
    for (let at = 0; value === undefined && at < layers.length; at += 1) value = layers[at]!.get(key)
    return value === gone ? undefined : value
  }
  const entries = function* (): Iterable<readonly [K, V]> {
    const seen = layers.length === 0 ? undefined : new Set<K>()
    for (const layer of [own, ...layers])
      for (const [key, value] of layer) {
        if (seen?.has(key) === true) continue
        seen?.add(key)
        if (value !== gone) yield [key, value]
      }
  }

  return {
    get,
    set: (key, value) => void own.set(key, value),
    remove: (key) => {
      if (get(key) === undefined) return false
      if (layers.length === 0) own.delete(key)
      else own.set(key, gone)
      return true
    },
    entries,
    values: function* () {
      for (const [, value] of entries()) yield value
    },
    fork: () => {
      if (own.size > 0) layers = settled([own, ...layers])
      own = new Map()
      return layered(layers)
    }
  }
}

/** Merges a layer with the one below when that is not larger: so there are few, and each entry is moved seldom. */
const settled = <K, V>(layers: ReadonlyArray<Layer<K, V>>): ReadonlyArray<Layer<K, V>> => {
  const [top, next, ...rest] = layers
  if (top === undefined || next === undefined || top.size < next.size) return layers
  const merged = new Map(next)
  for (const [key, value] of top) {
    if (value === gone && rest.length === 0) merged.delete(key)
    else merged.set(key, value)
  }
  return settled([merged, ...rest])
}
