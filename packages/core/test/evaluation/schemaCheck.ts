type Node = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value)

const typeOf = (value: unknown): string =>
  value === null ? "null" : Array.isArray(value) ? "array" : typeof value === "number" ? "number" : typeof value

const understood = new Set([
  "$schema",
  "$defs",
  "$ref",
  "title",
  "description",
  "type",
  "enum",
  "const",
  "pattern",
  "minimum",
  "maximum",
  "anyOf",
  "oneOf",
  "allOf",
  "items",
  "properties",
  "required",
  "additionalProperties"
])

/**
 * What in a value does not keep to a JSON Schema: enough of the standard for the schemas of this library, and a problem
 * for every keyword it does not know, so that nothing is passed over.
 */
export const problemsOf = (schema: unknown, value: unknown): ReadonlyArray<string> => {
  const definitions = isObject(schema) ? (schema["$defs"] as Node) : {}
  const check = (given: unknown, one: unknown, at: string): ReadonlyArray<string> => {
    if (given === true) return []
    if (!isObject(given)) return [`${at}: no schema`]
    const unknown = Object.keys(given).filter((word) => !understood.has(word))
    if (unknown.length > 0) return [`${at}: ${unknown.join(", ")} is not understood`]
    if (typeof given["$ref"] === "string") {
      const name = given["$ref"].replace("#/$defs/", "")
      return name in definitions ? check(definitions[name], one, at) : [`${at}: no definition ${name}`]
    }
    return [
      ...ofType(given, one, at),
      ...alternatives(given, one, at),
      ...(isObject(one) ? ofObject(given, one, at) : []),
      ...(Array.isArray(one) && given["items"] !== undefined
        ? one.flatMap((item, index) => check(given["items"], item, `${at}/${index}`))
        : [])
    ]
  }
  const alternatives = (given: Node, one: unknown, at: string): ReadonlyArray<string> => {
    const any = (given["anyOf"] ?? given["oneOf"]) as ReadonlyArray<unknown> | undefined
    const all = (given["allOf"] ?? []) as ReadonlyArray<unknown>
    const none = any !== undefined && !any.some((each) => check(each, one, at).length === 0)
    return [
      ...(none ? [`${at}: none of ${any.length} alternatives`] : []),
      ...all.flatMap((each) => check(each, one, at))
    ]
  }
  const ofObject = (given: Node, one: Node, at: string): ReadonlyArray<string> => {
    const properties = (given["properties"] ?? {}) as Node
    const required = (given["required"] ?? []) as ReadonlyArray<string>
    const extra = given["additionalProperties"]
    return [
      ...required.filter((name) => !(name in one)).map((name) => `${at}/${name}: missing`),
      ...Object.entries(one).flatMap(([name, field]) => {
        if (name in properties) return check(properties[name], field, `${at}/${name}`)
        if (extra === false) return [`${at}/${name}: unknown`]
        return extra === undefined ? [] : check(extra, field, `${at}/${name}`)
      })
    ]
  }
  return check(schema, value, "")
}

const ofType = (given: Node, one: unknown, at: string): ReadonlyArray<string> => {
  const { type, pattern, minimum, maximum } = given as {
    readonly type?: string | ReadonlyArray<string>
    readonly pattern?: string
    readonly minimum?: number
    readonly maximum?: number
  }
  const types = type === undefined ? [] : [type].flat()
  const isType = types.some((name) => (name === "integer" ? Number.isInteger(one) : name === typeOf(one)))
  return [
    ...(types.length === 0 || isType ? [] : [`${at}: ${typeOf(one)} for ${types.join("|")}`]),
    ...(Array.isArray(given["enum"]) && !given["enum"].includes(one) ? [`${at}: not in the list`] : []),
    ...("const" in given && given["const"] !== one ? [`${at}: not the constant`] : []),
    ...(pattern !== undefined && typeof one === "string" && !new RegExp(pattern, "u").test(one)
      ? [`${at}: pattern`]
      : []),
    ...(minimum !== undefined && typeof one === "number" && one < minimum ? [`${at}: too small`] : []),
    ...(maximum !== undefined && typeof one === "number" && one > maximum ? [`${at}: too large`] : [])
  ]
}
