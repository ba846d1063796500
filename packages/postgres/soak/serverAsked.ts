// A client that asks a server so many times a second, whatever it answers, and asks again what got no answer.
import { randomUUID } from "node:crypto"
import { dayInDenmark } from "@partnerskab/core/calendar"
import { sleep } from "../test/servers.ts"
import type { Chance } from "./chance.ts"

/** What is sent, with the status that is right for it. */
export interface Sending {
  readonly method: "GET" | "POST"
  readonly path: string
  readonly body?: object
  readonly headers?: Readonly<Record<string, string>>
  readonly right: number
  readonly key?: string
}

/** What came of asking for a while. */
export interface Asked {
  readonly requests: number
  /** From when it was due to be sent to its answer, ms; of those that were answered at the first try. */
  readonly milliseconds: ReadonlyArray<number>
  /** Answers that were none, by what they were. */
  readonly errors: ReadonlyMap<string, number>
  readonly sentAgain: number
  /** The writes, once each. */
  readonly writes: ReadonlyArray<Sending>
}

const today = dayInDenmark(new Date().toISOString())
const authority = { primary: "consultant-7", deputy: "consultant-8" }

/** Numbers no company has, with the right check digit. */
const cvrs = Array.from({ length: 900 }, (_, n) => String(n + 100).padStart(7, "0")).flatMap((seven) => {
  const sum = [2, 7, 6, 5, 4, 3, 2].reduce((total, weight, at) => total + weight * Number(seven[at]), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? [] : [`${seven}${check}`]
})

const agreements = 40
const write = (path: string, body: object, more: Partial<Sending> = {}): Sending => {
  const key = randomUUID()
  return { method: "POST", path, body, right: 201, key, ...more, headers: { "idempotency-key": key, ...more.headers } }
}

/** What must be there before: people, companies and signed agreements. */
export const beginning = (): ReadonlyArray<Sending> => {
  const on = today
  const person = (name: string) => write("/people", { person: name, on, name: `Kontakt ${name} på Ærø` })
  return [
    ...["owner", "foreman", ...Object.values(authority)].map(person),
    ...Array.from({ length: agreements }, (_, n) => [
      write("/parties", { party: `p-${n}`, on, name: `Værksted ${n}`, kind: "company", cvr: cvrs[n], workplaces: [] }),
      write("/agreements", {
        agreement: `A-${n}`,
        on,
        party: `p-${n}`,
        contacts: { company: { primary: "owner", deputy: "foreman" }, authority },
        points: { network: { people: 1 }, placements: { instruments: ["virksomhedspraktik"], places: 1000 } }
      }),
      write(`/agreements/A-${n}/signature`, { on }, { headers: { "if-match": "*" }, right: 200 })
    ]).flat()
  ]
}

/** What users do: look at one agreement, page through them, and now and then register somebody. */
export const anything = (by: Chance): Sending => {
  const share = by.next()
  const get = (path: string): Sending => ({ method: "GET", path, right: 200 })
  if (share < 0.5) return get(`/agreements/A-${by.below(agreements)}`)
  if (share < 0.6) return get(by.maybe(0.5) ? "/agreements?limit=20" : `/agreements?party=p-${by.below(agreements)}`)
  if (share < 0.7) return get(`/agreements/A-${by.below(agreements)}/history`)
  const person = `new-${randomUUID()}`
  return write("/people", { person, on: today, name: `Ny kontakt på Ærø` })
}

export interface Client {
  /** Sends until there is an answer; how many times it was sent is in the answer. */
  readonly send: (sending: Sending) => Promise<Answer>
}

interface Answer {
  readonly status: number
  readonly text: string
  readonly times: number
  readonly isReplayed: boolean
}

/** `asIs: false` sends what got no answer again without its key: as if it had never been sent. */
export const clientOf = (origin: string, { withKey }: { readonly withKey: boolean }): Client => ({
  send: async ({ method, path, body, headers = {} }) => {
    const { "idempotency-key": key, ...others } = headers
    const until = Date.now() + 120_000
    for (let times = 1; ; times += 1) {
      try {
        const answer = await fetch(`${origin}${path}`, {
          method,
          headers: {
            authorization: "Bearer dev",
            "content-type": "application/json",
            "accept-language": "en",
            ...others,
            ...(key === undefined || (!withKey && times > 1) ? {} : { "idempotency-key": key })
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) })
        })
        const text = await answer.text()
        return { status: answer.status, text, times, isReplayed: answer.headers.has("idempotent-replayed") }
      } catch (cause) {
        if (Date.now() > until) throw new Error(`no answer to ${method} ${path} for two minutes`, { cause })
        await sleep(50)
      }
    }
  }
})

/** Asks at a steady pace: a server that is slow gets the next request all the same. */
export const askFor = async (
  client: Client,
  by: Chance,
  { seconds, perSecond }: { readonly seconds: number; readonly perSecond: number }
): Promise<Asked> => {
  const began = performance.now()
  const milliseconds: Array<number> = []
  const errors = new Map<string, number>()
  const writes: Array<Sending> = []
  let sentAgain = 0
  const one = async (sending: Sending, due: number) => {
    const { status, text, times } = await client.send(sending)
    if (times === 1) milliseconds.push(performance.now() - due)
    else sentAgain += 1
    if (status === sending.right) return
    const said = `${sending.method} ${sending.path.split("/")[1]}: ${status} ${text.slice(0, 160)}`
    errors.set(said, (errors.get(said) ?? 0) + 1)
  }
  const all: Array<Promise<void>> = []
  for (let n = 0; n < seconds * perSecond; n += 1) {
    const due = began + (n * 1000) / perSecond
    const wait = due - performance.now()
    if (wait > 1) await sleep(wait)
    const sending = anything(by)
    all.push(one(sending, due))
    if (sending.key === undefined) continue
    writes.push(sending)
    // Somebody clicks twice.
    if (by.maybe(0.05)) all.push(one(sending, due))
  }
  await Promise.all(all)
  return { requests: all.length, milliseconds, errors, sentAgain, writes }
}
