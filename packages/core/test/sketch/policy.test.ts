import { memory } from "@partnerskab/memory"
import { accepted, refusedWith, virtualClock } from "@partnerskab/testing"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { Agreement, Agreements, createPartnerskab, type Day, Party } from "../../src/index.ts"
import { definePlugin, deny, one, type Policy, policy, warn } from "../../src/plugin/index.ts"
import { aDraft, basis, except, journalOf, refusalsOf, withCompany } from "../setup.ts"
import { both, broken, never, noNetworks, oneMonth, placesFirst, silent, summer, withPolicies } from "./policies.ts"

/** An agreement in force with places in use, where these policies are asked. */
const installed = async (policies: ReadonlyArray<Policy>, places = 2, storage = memory()) => {
  const clock = virtualClock("2011-01-03")
  const pk = createPartnerskab({ ...basis(storage, clock), plugins: [withPolicies(policies)] })
  const desk = pk.as("consultant-1")
  await withCompany(desk)
  accepted(await desk.agreement.draft(aDraft({ points: { placements: { instruments: ["mentor"], places: 5 } } })))
  accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-02-01" }))
  const register = { agreement: "a1", on: "2011-02-01", instrument: "mentor" } as const
  const registered = places === 0 ? [] : accepted(await desk.placements.register({ ...register, count: places })).events
  const end = (lastDay: Day) => desk.agreement.end({ agreement: "a1", lastDay, reason: "agreed" })
  return { pk, desk, storage, clock, end, register, places: registered.map(({ id }) => id) }
}

/** What the library's own policies say is not what is tested here. */
const own = (trace: ReadonlyArray<string>) => trace.filter((line) => !/^(network|placements|retention)\./.test(line))
const ownOf = <Told extends { readonly code: string }>(told: ReadonlyArray<Told>) =>
  told.filter(({ code }) => code !== "placements.placesLeft")

describe("a policy that protects what depends on an agreement", () => {
  it("denies that it ends while places are in use, in both languages", async () => {
    const { end, storage } = await installed([placesFirst])
    const before = journalOf(storage).length
    expect(await end("2011-06-30")).toMatchObject({
      refusals: [
        {
          _tag: "PolicyDenied",
          at: "",
          facts: { policy: "placements/placesFirst", code: "PlacesInUse" },
          da: "Aftalen har 2 pladser i brug.",
          en: "The agreement has 2 places in use.",
          source: "en regel fra et modul eller en plugin"
        }
      ]
    })
    expect(journalOf(storage)).toHaveLength(before)
  })

  it("stays quiet when the places are closed or on hold, and leaves its trace", async () => {
    const { desk, end, places } = await installed([placesFirst])
    accepted(await desk.placements.close({ place: places[0]!, on: "2011-05-01", reason: "companyWish" }))
    expect(refusedWith(await end("2011-06-30"))).toEqual(["PolicyDenied"])
    accepted(await desk.placements.putOnHold({ place: places[1]!, on: "2011-05-01", reason: "season" }))
    const { events, warnings } = accepted(await end("2011-06-30"))
    expect(own(events[0]!.trace)).toEqual(["placements/placesFirst: Allow"])
    expect(ownOf(warnings)).toEqual([])
  })

  it("speaks together with the rules of the command itself", async () => {
    const { end } = await installed([placesFirst])
    expect(refusedWith(await end("2011-01-31"))).toEqual(["EndsBeforeItBegins", "PolicyDenied"])
  })

  it("speaks together with a step that is not possible, and with fields that are wrong", async () => {
    const { desk } = await installed([placesFirst])
    accepted(await desk.agreement.draft(aDraft({ agreement: "a2" })))
    const deny = policy(Agreements, "end", {
      id: "deny",
      check: () => ({ _tag: "Deny", code: "No", da: "Nej.", en: "No." })
    })
    const other = await installed([deny])
    accepted(await other.desk.agreement.draft(aDraft({ agreement: "a2" })))
    const notYet = { agreement: "a2", lastDay: "2011-06-30", reason: "agreed" } as const
    expect(refusedWith(await desk.agreement.end(notYet))).toEqual(["NotPossible"])
    expect(refusedWith(await other.desk.agreement.end(notYet))).toEqual(["NotPossible", "PolicyDenied"])
    expect(refusedWith(await other.end("2011-02-30"))).toEqual(["InputInvalid", "PolicyDenied"])
    const nobody = { ...notYet, agreement: "nobody" }
    expect(refusedWith(await other.desk.agreement.end(nobody))).toEqual(["NotFound", "PolicyDenied"])
  })

  it("is not overtaken by a place that is registered between its look and its commit", async () => {
    const base = memory()
    let meanwhile: (() => Promise<unknown>) | undefined
    const storage: typeof base = {
      ...base,
      commit: (changeset) => {
        const first = changeset.entries[0]?.type === "Ended" ? meanwhile : undefined
        if (first === undefined) return base.commit(changeset)
        meanwhile = undefined
        return Effect.andThen(Effect.promise(first), base.commit(changeset))
      }
    }
    const { end, desk, register, pk } = await installed([placesFirst], 0, storage)
    meanwhile = async () => accepted(await desk.placements.register({ ...register, count: 1 }))
    expect(refusedWith(await end("2011-06-30"))).toEqual(["PolicyDenied"])
    expect((await pk.get(Agreement, "a1"))?.state._tag).toBe("Active")
  })
})

describe("an exception", () => {
  it("answers in place of the policy it names, when it has something to say", async () => {
    const { end } = await installed([placesFirst, summer])
    expect(refusedWith(await end("2011-06-30"))).toEqual(["PolicyDenied"])
    const { events } = accepted(await end("2011-07-01"))
    expect(own(events[0]!.trace)).toEqual(["local/summer: Allow (placements/placesFirst; byrådets beslutning)"])
  })

  it("that disagrees with another denies, naming both and what they are exceptions to", async () => {
    const { end } = await installed([placesFirst, summer, never])
    expect(await end("2011-07-31")).toMatchObject({
      refusals: [
        {
          facts: { policy: "placements/placesFirst", code: "ExceptionsDisagree" },
          da: "Undtagelserne local/never, local/summer fra reglen placements/placesFirst er uenige.",
          en: "The exceptions local/never, local/summer to the policy placements/placesFirst disagree."
        }
      ]
    })
    expect(refusedWith(await end("2011-08-01"))).toEqual(["PolicyDenied"])
    accepted(await end("2011-07-14"))
  })
})

describe("exceptions that agree", () => {
  const excepted = (id: string, say: typeof warn) =>
    policy(Agreements, "end", {
      id,
      exceptionTo: except("placements/placesFirst"),
      check: () => say(id, { da: id, en: id })
    })

  it("warn with one voice each, and are both in the trace", async () => {
    const { end } = await installed([placesFirst, excepted("local/b", warn), excepted("local/a", warn)])
    const { events, warnings } = accepted(await end("2011-06-30"))
    expect(ownOf(warnings).map(({ code }) => code)).toEqual(["local/a", "local/b"])
    expect(own(events[0]!.trace)).toEqual([
      "local/a: Warn (placements/placesFirst; byrådets beslutning)",
      "local/b: Warn (placements/placesFirst; byrådets beslutning)"
    ])
  })

  it("deny with one voice each", async () => {
    const { end } = await installed([placesFirst, excepted("local/b", deny), excepted("local/a", deny)], 0)
    expect(await end("2011-06-30")).toMatchObject({
      refusals: [{ facts: { policy: "local/a" } }, { facts: { policy: "local/b" } }]
    })
  })
})

describe("what policies say together", () => {
  it("is a denial from one that throws, without what was thrown", async () => {
    const { end } = await installed([broken], 0)
    const answer = await end("2011-06-30")
    expect(answer).toMatchObject({
      refusals: [
        { facts: { policy: "local/broken", code: "PolicyFailed" }, source: "en regel fra et modul eller en plugin" }
      ]
    })
    expect(JSON.stringify(answer)).not.toContain("secret")
  })

  it("is a warning that does not stand in the way", async () => {
    const { end } = await installed([oneMonth, silent], 0)
    const { warnings, events } = accepted(await end("2011-02-10"))
    expect(ownOf(warnings)).toEqual([
      { _tag: "Warn", code: "Short", da: "Aftalen har været kort.", en: "The agreement was short." }
    ])
    expect(own(events[0]!.trace)).toEqual(["local/oneMonth: Warn", "local/silent: Allow"])
  })

  it("is not asked of an outcome when the command itself refuses", async () => {
    const { end } = await installed([oneMonth], 0)
    expect(refusedWith(await end("2011-01-31"))).toEqual(["EndsBeforeItBegins"])
  })

  it("is nothing when there is nothing to say", async () => {
    const { end } = await installed([oneMonth, silent], 0)
    expect(accepted(await end("2011-06-30")).warnings).toEqual([])
  })

  it("is all denials at once, the same whatever the order of the list", async () => {
    const orders = [
      [placesFirst, broken, oneMonth],
      [oneMonth, broken, placesFirst],
      [broken, oneMonth, placesFirst]
    ]
    const answers = []
    for (const order of orders) answers.push(await (await installed(order)).end("2011-06-30"))
    const [first] = answers
    expect(first).toMatchObject({
      refusals: [{ facts: { policy: "local/broken" } }, { facts: { code: "PlacesInUse" } }]
    })
    for (const answer of answers) expect(answer).toEqual(first)
  })

  it("is the stricter of what one policy checks and judges", async () => {
    const { desk } = await installed([both], 0).then(async (all) => {
      accepted(await all.end("2011-06-30"))
      accepted(await all.desk.agreement.draft(aDraft({ agreement: "a2" })))
      return all
    })
    expect(await desk.agreement.sign({ agreement: "a2", on: "2012-01-01" })).toMatchObject({
      refusals: [{ facts: { code: "TooLate" } }]
    })
    const { warnings } = accepted(await desk.agreement.sign({ agreement: "a2", on: "2011-12-31" }))
    expect(ownOf(warnings).map(({ code }) => code)).toEqual(["Look"])
  })

  it("depends on what day it is in Denmark, by the clock of the installation", async () => {
    const { desk, clock } = await installed([noNetworks], 0)
    const start = { network: "n", name: "Industri", on: "2011-03-01" } as const
    expect(refusedWith(await desk.network.start(start))).toEqual(["PolicyDenied"])
    clock.goTo("2011-06-01")
    accepted(await desk.network.start(start))
  })

  it("is the next day already late in the evening by Greenwich", async () => {
    const given = { ...basis(), plugins: [withPolicies([noNetworks])] }
    const at = (now: string) => createPartnerskab({ ...given, clock: { now: () => now } }).as("consultant-1")
    const start = { network: "n", name: "Industri", on: "2011-03-01" } as const
    expect(refusedWith(await at("2011-05-31T21:59:59.999Z").network.start(start))).toEqual(["PolicyDenied"])
    accepted(await at("2011-05-31T22:00:00.000Z").network.start(start))
  })
})

describe("a policy that reads something of its own", () => {
  it("is refused with what it cannot find, and is not asked", async () => {
    const needs = policy(Agreements, "end", {
      id: "local/needs",
      reads: () => ({ party: one(Party, "nobody", "/party") }),
      check: () => ({ _tag: "Deny", code: "Asked", da: "Spurgt.", en: "Asked." })
    })
    const { end } = await installed([needs], 0)
    expect(refusalsOf(await end("2011-06-30"))).toEqual(["NotFound /party"])
    expect(refusalsOf(await end("2011-01-31"))).toEqual(["EndsBeforeItBegins /lastDay", "NotFound /party"])
  })
})

describe("the order of plugins", () => {
  class One extends definePlugin("one", { version: "1.0.0", policies: [placesFirst, oneMonth] }) {}
  class Two extends definePlugin("two", { version: "1.0.0", policies: [summer, silent] }) {}

  it("does not matter", async () => {
    const outcomes = []
    for (const plugins of [
      [One, Two],
      [Two, One]
    ]) {
      const given = basis()
      const pk = createPartnerskab({ ...given, plugins })
      const desk = pk.as("consultant-1")
      await withCompany(desk)
      accepted(await desk.agreement.draft(aDraft()))
      accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-07-01" }))
      const { events, warnings } = accepted(
        await desk.agreement.end({ agreement: "a1", lastDay: "2011-07-02", reason: "agreed" }, { commandId: "c" })
      )
      outcomes.push({ trace: own(events[0]!.trace), warnings, indicators: Object.keys(pk.indicators) })
    }
    expect(outcomes[0]).toEqual(outcomes[1])
    expect(outcomes[0]!.trace).toEqual([
      "local/oneMonth: Warn",
      "local/silent: Allow",
      "local/summer: Allow (placements/placesFirst; byrådets beslutning)"
    ])
  })
})
