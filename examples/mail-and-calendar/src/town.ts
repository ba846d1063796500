import { orThrow } from "@partnerskab/core"
import type { Day } from "@partnerskab/core/calendar"
import type { Host } from "./host.ts"
import type { Partnerships } from "./partnerships.ts"

export const on: Day = "2026-01-05"

/** The host's directory: the model has references, and the host knows the addresses. */
export const directory: ReadonlyMap<string, string> = new Map([
  ["ejer", "ejer@bageri.example.dk"],
  ["souschef", "souschef@bageri.example.dk"],
  ["konsulent", "konsulent@kommune.example.dk"],
  ["kollega", "kollega@kommune.example.dk"],
  ["sekretaer", "sekretariat@kommune.example.dk"]
])

export const host: Host = {
  from: { name: "Jobcenter Slagelse", address: "partnerskab@kommune.example.dk" },
  domain: "partnerskab.example.dk",
  addressOf: (person) => directory.get(person),
  linkTo: (agreement) => `https://partnerskab.example.dk/aftaler/${encodeURIComponent(agreement)}`
}

const names = {
  ejer: "Kontakt Ærø Å",
  souschef: "Kontakt Souschef",
  konsulent: "Kontakt Konsulent",
  kollega: "Kontakt Kollega"
}

/** A bakery with an agreement until the end of August, in a network that meets in March. */
export const liveThrough = async (pk: Partnerships): Promise<void> => {
  const desk = pk.as("system")
  for (const [person, name] of Object.entries(names)) orThrow(await desk.people.register({ person, on, name }))
  const bakery = { party: "bageri", cvr: "00000205", kind: "company", workplaces: [] } as const
  orThrow(await desk.parties.add({ ...bakery, on, name: "Bageriet på Torvet" }))
  const contacts = {
    company: { primary: "ejer", deputy: "souschef" },
    authority: { primary: "konsulent", deputy: "kollega" }
  }
  const points = { network: { people: 1 } } as const
  orThrow(await desk.agreement.draft({ agreement: "a1", on, party: "bageri", contacts, points }))
  orThrow(await desk.agreement.sign({ agreement: "a1", on, lastDay: "2026-08-31" }))
  orThrow(await desk.network.start({ network: "service", name: "Service på Øen", on }))
  orThrow(await desk.network.join({ network: "service", agreement: "a1", on, participant: "ejer" }))
  const hostedBy = { by: "company", party: "bageri" } as const
  orThrow(
    await desk.network.callMeeting({ meeting: "m1", kind: "own", network: "service", on: "2026-03-02", host: hostedBy })
  )
}
