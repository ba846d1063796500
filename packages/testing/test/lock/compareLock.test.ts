import type { Day } from "@partnerskab/core/calendar"
import type { AnyModule } from "@partnerskab/core/plugin"
import { compareLock, type Lock, lockOf } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { Borrowed, elsewhere, forms, loan, loanWith, shed, terms, tool } from "./shed.ts"

const committed = lockOf([shed()])
const problems = (now: AnyModule | ReadonlyArray<AnyModule>, lock: Lock = committed) =>
  compareLock(lockOf(Array.isArray(now) ? now : [now as AnyModule]), lock).map(({ code, text }) => `${code}: ${text}`)

interface Out {
  readonly tool: string
  readonly days: number
  readonly since: Day
}
const begin = { Lent: (given: Out, since: Day) => ({ _tag: "Out", ...given, days: given.days + 1, since }) }
const facts = ({ tool, since }: Out) => [Borrowed.on(since, { tool: tool.toUpperCase() })]

describe("a lock", () => {
  it("is plain JSON, and the same every time", () => {
    expect(JSON.parse(JSON.stringify(committed))).toEqual(committed)
    expect(lockOf([shed()])).toEqual(committed)
    expect(problems(shed())).toEqual([])
  })

  it("is not changed by a rewriting that does the same", () => {
    const rewritten = {
      Lent(given: Out, since: Day) {
        const { tool, days } = given
        return { since, days, tool, _tag: "Out" }
      }
    }
    expect(problems(shed({ entity: { begin: rewritten } }))).toEqual([])
  })

  it("is not changed by words for people, nor by the order that is written in", () => {
    const words = Schema.Struct({ days: Schema.Natural, tool: Schema.String.annotate({ title: "Redskab" }) })
    const lent = forms(words.annotate({ description: "What is lent" }))
    expect(problems(shed({ forms: { Returned: forms(Schema.Struct({})), Lent: lent } }))).toEqual([])
  })

  it("is not changed by moving an entity to another module", () => {
    class Empty extends shed() {}
    Object.assign(Empty, { definition: { ...shed().definition, entities: [] } })
    expect(problems([Empty, elsewhere(loanWith({}))])).toEqual([])
  })

  it("says which form no value is found for", () => {
    const odd = Schema.String.check(Schema.makeFilter((text: string) => /^ø{3}$/.test(text)))
    expect(() => lockOf([shed({ forms: { Lent: forms(Schema.Struct({ tool: odd })) } })])).toThrow(
      "loan.Lent/1@0: no value was found for a form: annotate it with `examples`"
    )
  })
})

describe("what is stored is kept readable: the lock", () => {
  it("asks for another form when one has changed", () => {
    const longer = Schema.Struct({ tool: Schema.String, days: Schema.Int })
    expect(problems(shed({ forms: { Lent: forms(longer) } }))).toEqual([
      "PK-LOCK-FORM: the event Lent/1 of loan has another form, and events are written in it: " +
        "leave it as it was and add eventForms(…).upcast(2, …)"
    ])
    const optional = Schema.Struct({ tool: Schema.String, days: Schema.optionalKey(Schema.Natural) })
    expect(problems(shed({ forms: { Lent: forms(optional) } }))).toHaveLength(1)
    const literal = Schema.Struct({ days: Schema.Literals([1, 2]) })
    expect(problems(shed({ forms: { Prolonged: forms(literal) } }))).toHaveLength(1)
  })

  it("asks for another wording when one has changed", () => {
    const changed = { key: "shed", wordings: [{ ...terms.wordings[0]!, schema: tool }] } as never
    expect(problems(shed({ terms: changed }))).toEqual([
      "PK-LOCK-FORM: the terms base/1 of shed has another form, and agreements are signed with it: " +
        "leave it as it was and add .upcast(2, …)"
    ])
  })

  it("misses a form, a wording and an entity that are gone", () => {
    expect(problems(shed({ forms: { Returned: undefined } }))).toEqual([
      "PK-LOCK-FORM-GONE: the event Returned/1 of loan is gone, and events are written in it: put it back"
    ])
    expect(problems([elsewhere()])).toEqual([
      "PK-LOCK-FORM-GONE: the terms base/1 of shed is gone, and agreements are signed with it: put it back",
      "PK-LOCK-ENTITY-GONE: the entity loan is gone, and lives of it are stored: " +
        "put it back, and disable its module to close its doors"
    ])
  })

  it("sees that what was written before is read in another way", () => {
    const Tools = Schema.Struct({ tools: Schema.Natural, keys: Schema.Natural })
    const two = (keys: number) => shed({ terms: terms.upcast(2, Tools, (before) => ({ ...before, keys })) })
    expect(problems(two(1), lockOf([two(2)]))).toEqual([
      "PK-LOCK-READING: what came before the terms base/2 of shed is read as it in another way: put it back, " +
        "or write the lock anew when agreements are meant to be read so"
    ])
    const days = Schema.Struct({ days: Schema.Natural })
    const read = (add: number, entity: object = {}) => {
      const upcast = forms(days).upcast(2, days, (before: { readonly days: number }) => ({ days: before.days + add }))
      return shed({ entity, forms: { Prolonged: upcast } })
    }
    expect(problems(read(1), lockOf([read(2)]))).toEqual([
      "PK-LOCK-READING: what came before the event Prolonged/2 of loan is read as it in another way: put it back, " +
        "or give the entity evolution: 2 and run rebuild"
    ])
    expect(problems(read(1, { evolution: 2 }), lockOf([read(2)]))).toEqual([
      expect.stringMatching(/^PK-LOCK-NEW: .* evolution 2 of loan/)
    ])
  })
})

describe("what is stored is made anew when code makes it otherwise: the lock", () => {
  it("asks for a new evolution when events give another state", () => {
    expect(problems(shed({ entity: { begin } }))).toEqual([
      "PK-LOCK-EVOLUTION: loan comes to another state or other columns than before after Lent/1 and in 2 more cases: " +
        "put it back, or give the entity evolution: 2 and run rebuild"
    ])
    expect(problems(shed({ entity: { begin, evolution: 2 } }))).toEqual([
      "PK-LOCK-NEW: the lock does not know evolution 2 of loan: look at it, and write the lock anew"
    ])
  })

  it("asks for a new evolution when other fields become columns, and when a step is gone", () => {
    expect(problems(shed({ entity: { lookup: ["tool", "since"] } }))).toEqual([
      expect.stringMatching(/^PK-LOCK-EVOLUTION: .* other columns/)
    ])
    const { Returned: _, ...Out } = loan.when["Out"]!
    expect(problems(shed({ entity: { when: { Out, Back: {} } } }))).toEqual([
      "PK-LOCK-EVOLUTION: loan no longer has the step Returned in Out, and lives have taken it: " +
        "put it back, or give the entity evolution: 2 and run rebuild"
    ])
  })

  it("asks for a new projection when old states are counted otherwise", () => {
    expect(problems(shed({ entity: { facts } }))).toEqual([
      "PK-LOCK-PROJECTION: loan is counted otherwise than before after Lent/1 and in 4 more cases: " +
        "put it back, or give the entity projection: 2 and run rebuild"
    ])
    expect(problems(shed({ entity: { facts, projection: 2 } }))).toEqual([
      "PK-LOCK-NEW: the lock does not know projection 2 of loan: look at it, and write the lock anew"
    ])
  })

  it("tells all of it at once, and does not blame the counting for another state", () => {
    const codes = (now: AnyModule) => compareLock(lockOf([now]), committed).map(({ code }) => code)
    const renamed = { Lent: (given: Out, since: Day) => ({ _tag: "Out", ...given, tool: `a ${given.tool}`, since }) }
    expect(codes(shed({ entity: { begin: renamed } }))).toEqual(["PK-LOCK-EVOLUTION"])
    const days = forms(Schema.Struct({ days: Schema.Int }))
    expect(codes(shed({ forms: { Prolonged: days }, entity: { begin, facts } }))).toEqual([
      "PK-LOCK-FORM",
      "PK-LOCK-EVOLUTION",
      "PK-LOCK-PROJECTION"
    ])
  })

  it("does not let a number go down", () => {
    const later = lockOf([shed({ entity: { evolution: 3 } })])
    expect(problems(shed({ entity: { evolution: 2 } }), later)).toEqual([
      "PK-LOCK-NUMBER: evolution of loan is 2 and was 3: a number only goes up, give it 4"
    ])
  })
})

describe("what is new is written into the lock", () => {
  it("when it is an event, and the lives of before come to the same", () => {
    const Lost = (out: Out) => ({ _tag: "Back", tool: out.tool, since: out.since })
    const entity = { when: { Out: { ...loan.when["Out"], Lost }, Back: {} } }
    expect(problems(shed({ entity, forms: { Lost: forms(Schema.Struct({})) } }))).toEqual([
      "PK-LOCK-NEW: the lock does not know the event Lost/1 of loan: look at it, and write the lock anew",
      "PK-LOCK-NEW: the lock does not know the step Lost in Out of loan: look at it, and write the lock anew"
    ])
  })

  it("when it is a form or a wording that what was before is read as", () => {
    const days = Schema.Struct({ days: Schema.Natural, why: Schema.optionalKey(Schema.String) })
    const Prolonged = forms(Schema.Struct({ days: Schema.Natural })).upcast(2, days, (before) => before)
    const chain = terms.upcast(2, tool, () => ({ tool: "rake", days: 3 }))
    expect(problems(shed({ forms: { Prolonged }, terms: chain })).map((text) => text.slice(0, 62))).toEqual(
      [
        "PK-LOCK-NEW: the lock does not know the terms base/2 of shed: ",
        "PK-LOCK-NEW: the lock does not know the event Prolonged/2 of lo"
      ].map((text) => text.slice(0, 62))
    )
  })

  it("when it is an entity", () => {
    expect(problems([shed()], lockOf([]))).toEqual([
      "PK-LOCK-NEW: the lock does not know the terms base/1 of shed: look at it, and write the lock anew",
      "PK-LOCK-NEW: the lock does not know the entity loan: look at it, and write the lock anew"
    ])
  })
})

describe("a lock that another kit has written", () => {
  it("is compared by its forms and its numbers, and not by what code does", () => {
    const other = { ...committed, sampler: committed.sampler + 1 }
    expect(problems(shed({ entity: { begin } }), other)).toEqual([expect.stringMatching(/^PK-LOCK-SAMPLER: /)])
    const days = forms(Schema.Struct({ days: Schema.Int }))
    expect(problems(shed({ forms: { Prolonged: days } }), other)).toHaveLength(2)
  })

  it("is not read when it is of another format", () => {
    expect(problems(shed(), { ...committed, format: "partnerskab/lock/0" } as never)).toEqual([
      "PK-LOCK-FORMAT: the lock is not partnerskab/lock/1: write it anew with the kit that is installed"
    ])
  })

  it("has another number whenever the made-up values are others", () => {
    const { lives } = committed.modules["shed"]!.entities["loan"]!
    expect({ sampler: committed.sampler, lives }).toMatchInlineSnapshot(`
      {
        "lives": {
          "Lent/1": "e3f40198768ede65 7f05f914195d7881",
          "Lent/1 Prolonged/1": "34428ee227a99ac0 7f05f914195d7881",
          "Lent/1 Prolonged/1 Prolonged/1": "94501c5564ec5291 7f05f914195d7881",
          "Lent/1 Prolonged/1 Returned/1": "b633dccb77e3f67c 7f05f914195d7881",
          "Lent/1 Returned/1": "b633dccb77e3f67c 7f05f914195d7881",
        },
        "sampler": 1,
      }
    `)
  })
})
