import { describe, expect, it } from "vitest"
import { changedTerms, type Material } from "../../src/plugin/index.ts"

const material = {
  places: "reapprove",
  people: "notify",
  remark: "silent",
  areas: "notify"
} as const satisfies Readonly<Record<string, Material>>
const changed = (before: object, after: object) =>
  changedTerms(material, before, after).map(({ field, needs }) => `${field} ${needs}`)

describe("terms that are changed", () => {
  it("need nothing when nothing is changed, whatever the order of keys", () => {
    expect(changed({}, {})).toEqual([])
    expect(changed({ places: 3, people: 1 }, { people: 1, places: 3 })).toEqual([])
    expect(
      changed({ areas: { nord: 1, syd: { a: 1, b: [1, 2] } } }, { areas: { syd: { b: [1, 2], a: 1 }, nord: 1 } })
    ).toEqual([])
  })

  it("tell each field that differs with what its change needs, the strictest first, then by name", () => {
    const before = { remark: "før", people: 1, places: 3, areas: ["ærø"] }
    const after = { remark: "efter", people: 2, places: 4, areas: ["ærø", "ø"] }
    expect(changed(before, after)).toEqual(["places reapprove", "areas notify", "people notify", "remark silent"])
  })

  it("need approval for a field that nobody has told about", () => {
    expect(changed({ hours: 1 }, { hours: 2 })).toEqual(["hours reapprove"])
    expect(changed({ people: 1, løn: 1 }, { people: 2, løn: 2 })).toEqual(["løn reapprove", "people notify"])
  })

  it("tell a field that is new and one that is gone", () => {
    expect(changed({}, { people: 1 })).toEqual(["people notify"])
    expect(changed({ people: 1 }, {})).toEqual(["people notify"])
    expect(changed({ people: undefined }, {})).toEqual([])
  })

  it.each([
    ["another number", 1, 2],
    ["a text for a number", 1, "1"],
    ["nothing for zero", 0, null],
    ["nothing for an empty list", [], null],
    ["an empty list for an empty record", [], {}],
    ["an item more", [1], [1, 2]],
    ["other items", [1, 2], [2, 1]],
    ["a key more", { a: 1 }, { a: 1, b: null }],
    ["another value deep down", { a: { b: [{ c: 1 }] } }, { a: { b: [{ c: 2 }] } }],
    ["yes for no", false, true],
    ["another Danish letter", "Næstved", "Naestved"]
  ])("differ by %s", (_, before, after) => {
    expect(changed({ places: before }, { places: after })).toEqual(["places reapprove"])
    expect(changed({ places: after }, { places: before })).toEqual(["places reapprove"])
  })

  it.each([[null], [0], [""], [[]], [{}], [[null]], [{ a: [1, { b: "Å" }] }]])(
    "do not differ by %j written anew",
    (value) => {
      expect(changed({ places: value }, { places: JSON.parse(JSON.stringify(value)) })).toEqual([])
    }
  )
})
