import { describe, expect, it } from "vitest"
import {
  code,
  compileLaw,
  datedTable,
  day,
  defineRule,
  definePack,
  judge,
  numberForm,
  subject
} from "../../src/law/index.ts"

const shop = subject("shop", {
  town: code({ da: "by", en: "town" }),
  kind: code({ da: "slags", en: "kind" }),
  size: code({ da: "størrelse", en: "size" }),
  on: day({ da: "dag", en: "day" })
})

const sourced = { source: "made up", verified: true }
const row = (when: Readonly<Record<string, string>>, value: number) =>
  ({ when, from: "2020-01-01", value, ...sourced }) as const
const fee = datedTable<number>("shop.fee", {
  da: "gebyr",
  en: "fee",
  form: numberForm({ unit: { da: "kr.", en: "kroner" } }),
  by: { kind: ["bager", "slagter"], size: ["lille", "stor"] },
  rows: [
    row({ kind: "bager", size: "lille" }, 0),
    row({ kind: "bager", size: "stor" }, 1),
    row({ kind: "slagter", size: "lille" }, 2),
    row({ kind: "slagter", size: "stor" }, 0)
  ]
})

/** Free of charge: for bakers that are small and butchers that are large, and in one town only. */
const free = defineRule(shop, {
  id: "free",
  da: "Uden gebyr",
  en: "Without a fee",
  paragraph: "§ 1",
  anchor: "on",
  concerns: { town: ["Ærøskøbing"] },
  values: { fee },
  ...sourced,
  check: ({ that }) =>
    that({
      reads: ["on"],
      holds: (_, values) => values.fee === 0,
      da: () => "der er intet gebyr",
      en: () => "there is no fee"
    })
})

const law = compileLaw(shop, [definePack("shops", { da: "Butikker", en: "Shops", from: "2020-01-01", rules: [free] })])

describe("rules that several codes choose", () => {
  it.each([
    ["bager", "lille", "permitted"],
    ["bager", "stor", "forbidden"],
    ["slagter", "lille", "forbidden"],
    ["slagter", "stor", "permitted"],
    ["bager", "unknown", "dependsOn"],
    ["unknown", "stor", "dependsOn"],
    ["smed", "stor", "dependsOn"]
  ])("say of a %s that is %s: %s, whatever was asked before", (kind, size, verdict) => {
    const given = { town: "Ærøskøbing", kind, size, on: "2026-01-05" } as const
    expect(judge(law, given).verdict).toBe(verdict)
    expect(judge(law, given).verdict).toBe(verdict)
    expect(judge(law, { ...given, town: "Rønne" }).verdict).toBe("permitted")
  })

  it("keep no more of the codes that nobody knows than there is room for", () => {
    for (let n = 0; n < 1500; n += 1) {
      const given = { town: `by-${n}`, size: "stor", on: "2026-01-05" } as const
      expect(judge(law, { ...given, kind: "bager" }).verdict).toBe("permitted")
      judge(law, { ...given, town: "Ærøskøbing", kind: `fag-${n}` })
    }
    interface Branch {
      readonly next: ReadonlyMap<string, Branch>
    }
    const count = ({ next }: Branch): number => [...next.values()].reduce((sum, one) => sum + count(one), next.size)
    expect(count(law.timelines[0]!.on("2026-01-05")({}) as unknown as Branch)).toBe(2000)
    expect(judge(law, { town: "Ærøskøbing", kind: "bager", size: "stor", on: "2026-01-05" }).verdict).toBe("forbidden")
  })
})
