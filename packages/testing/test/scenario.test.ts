import { memory } from "@partnerskab/memory"
import { edition2008 } from "@partnerskab/core"
import { Code, definePlugin, defineRegister } from "@partnerskab/core/plugin"
import { plugins } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"

class Stories extends defineRegister("stories", {
  title: { da: "Gode historier", en: "Good stories" },
  entry: { da: "historien", en: "the story" },
  fields: Schema.Struct({ medium: Code }),
  countBy: ["medium"]
}) {}
class CityKorps extends definePlugin("cityKorps", { version: "1.0.0", add: [Stories] }) {}

const told = plugins([CityKorps], { storage: memory })
  .done((desk) => desk.stories.add({ entry: "s1", on: "2011-02-01", medium: "avis" }))
  .done(async (desk) => [
    await desk.stories.add({ entry: "s2", on: "2011-02-02", medium: "avis" }),
    await desk.stories.add({ entry: "s3", on: "2011-03-01", medium: "radio" })
  ])

describe("a scenario of plugins", () => {
  it("counts what happened up to a day, in all and by group", async () => {
    await told.asOf("2011-01-31").indicator("stories.entries").equals(0)
    await told.asOf("2011-02-28").indicator("stories.entries").equals(2)
    await told.asOf("2011-03-01").indicator("stories.entries").equalsBy({ radio: 1, avis: 2 })
  })

  it("is lived from the beginning each time: what follows in one is not in another", async () => {
    const removed = told.on("2011-04-01").done((desk) => desk.stories.remove({ entry: "s1", on: "2011-04-01" }))
    await removed.asOf("2011-12-31").indicator("stories.entries").equals(2)
    await told.asOf("2011-12-31").indicator("stories.entries").equals(3)
  })

  it("takes editions and a first day, and moves the clock", async () => {
    const days: Array<string> = []
    const known = plugins([], { storage: memory, editions: [edition2008], from: "2010-05-01" })
      .on("2010-06-01")
      .done(async (desk) => {
        const answer = await desk.people.register({ person: "p1", on: "2010-06-01", name: "Kontakt" })
        if (answer.ok) days.push(answer.events[0]!.recordedAt.slice(0, 10))
        return answer
      })
    await known.asOf("2010-12-31").indicator("agreement.inForce").equals(0)
    expect(days).toEqual(["2010-06-01"])
  })

  it("rejects with what was expected and what came, and with every reason of a refusal", async () => {
    const entries = told.asOf("2011-12-31").indicator("stories.entries")
    await expect(entries.equals(4)).rejects.toThrow("stories.entries on 2011-12-31\nexpected: 4\nactual: 3")
    await expect(entries.equalsBy({ avis: 3 })).rejects.toThrow('actual: [["avis",2],["radio",1]]')
    await expect(told.asOf("2011-12-31").indicator("stories.pages").equals(1)).rejects.toThrow(
      "there is no figure stories.pages; there are: agreement.inForce"
    )
    const twice = told.done((desk) => desk.stories.add({ entry: "s1", on: "2011-02-01", medium: "avis" }))
    await expect(twice.asOf("2011-12-31").indicator("stories.entries").equals(3)).rejects.toThrow("AlreadyThere /entry")
  })

  it("knows the doors of its plugins, and that plugins do not conflict", () => {
    // @ts-expect-error -- there is no such module
    told.done((desk) => desk.gardens.add({}))
    // @ts-expect-error -- the medium is missing
    told.done((desk) => desk.stories.add({ entry: "s4", on: "2011-02-01" }))
    class Again extends definePlugin("again", { version: "1.0.0", disable: ["gardens"] }) {}
    // @ts-expect-error -- there is nothing to disable
    plugins([Again], { storage: memory })
  })
})
