/** A tag as it was opened. */
export interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9-]*="[^"<>]*")*)\s*(\/?)>/y
const attribute = /([a-zA-Z][a-zA-Z0-9-]*)="([^"]*)"/g

/** The tags of a document in their order; throws where one is open, crossed or not a tag at all. */
export const tagsOf = (document: string): ReadonlyArray<Tag> => {
  const tags: Array<Tag> = []
  const open: Array<string> = []
  const body = document.replace(/^<!doctype html>/i, "")
  for (let at = body.indexOf("<"); at !== -1; at = body.indexOf("<", at + 1)) {
    tag.lastIndex = at
    const [whole, closes, name = "", attributes = "", isVoid] = tag.exec(body) ?? []
    if (whole === undefined) throw new Error(`not a tag: ${body.slice(at, at + 40)}`)
    if (closes === "/") {
      if (open.pop() !== name) throw new Error(`crossed: ${body.slice(at, at + 40)}`)
      continue
    }
    if (isVoid !== "/") open.push(name)
    tags.push({
      name,
      attributes: new Map([...attributes.matchAll(attribute)].map(([, key, value]) => [key!, value!]))
    })
  }
  if (open.length > 0) throw new Error(`never closed: ${open.join(", ")}`)
  return tags
}
