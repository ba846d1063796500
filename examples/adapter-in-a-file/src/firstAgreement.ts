import { createPartnerskab, edition2008, edition2016, orThrow } from "@partnerskab/core"
import { sqliteStorage } from "./sqliteStorage.ts"

/** The agreements of a jobcentre in a file, and how to let go of it. */
export const partnerships = (path: string) => {
  const storage = sqliteStorage({ path })
  const pk = createPartnerskab({
    authority: { code: "0330", displayName: "Jobcenter Slagelse" },
    editions: [edition2008, edition2016],
    storage,
    clock: { now: () => "2026-11-02T09:00:00.000Z" } // it is 2 November 2026 here
  })
  return { pk, storage }
}

type Partnerships = ReturnType<typeof partnerships>["pk"]

const on = "2026-11-02"

/** Each command has an id of its own: a second run finds it done, and does nothing again. */
export const firstAgreement = async (pk: Partnerships): Promise<void> => {
  const desk = pk.as("consultant-7")
  for (const person of ["owner", "foreman", "consultant-7", "consultant-8"])
    orThrow(await desk.people.register({ person, on, name: `Contact ${person}` }, { commandId: `register-${person}` }))
  const bakery = {
    party: "bakery",
    on,
    name: "Bageriet på Torvet",
    kind: "company",
    cvr: "00000205",
    workplaces: []
  } as const
  orThrow(await desk.parties.add(bakery, { commandId: "add-bakery" }))
  const contacts = {
    company: { primary: "owner", deputy: "foreman" },
    authority: { primary: "consultant-7", deputy: "consultant-8" }
  }
  const points = { placements: { instruments: ["virksomhedspraktik"], places: 2 } }
  const draft = { agreement: "A-1", on, party: "bakery", contacts, points } as const
  orThrow(await desk.agreement.draft(draft, { commandId: "draft-A-1" }))
  orThrow(await desk.agreement.sign({ agreement: "A-1", on }, { commandId: "sign-A-1" }))
}
