/**
 * A JSON pointer from its keys, each escaped.
 *
 * @source RFC 6901
 * @category operations
 */
export const pointer = (...keys: ReadonlyArray<string | number>): string =>
  keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")
