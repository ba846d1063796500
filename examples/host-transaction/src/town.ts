import { orThrow } from "@partnerskab/core"
import type { Desk } from "./partnerships.ts"

export const on = "2026-11-02"

/** The people that agreements name. */
export const registerPeople = async (desk: Desk): Promise<void> => {
  for (const person of ["owner", "foreman", "consultant-7", "consultant-8"])
    orThrow(await desk.people.register({ person, on, name: `Kontakt ${person}` }, { commandId: `register ${person}` }))
}

/** A company with an agreement that is not signed yet. Sent again, it is done already. */
export const draftAgreement = async (desk: Desk, agreement: string): Promise<void> => {
  const party = `party-${agreement}`
  const company = { party, unit: party, cvr: "00000205", kind: "company", workplaces: [] } as const
  orThrow(
    await desk.parties.add({ ...company, on, name: "Værkstedet ved Åen" }, { commandId: `company of ${agreement}` })
  )
  const contacts = {
    company: { primary: "owner", deputy: "foreman" },
    authority: { primary: "consultant-7", deputy: "consultant-8" }
  }
  const terms = { agreement, on, party, contacts, points: { network: { people: 1 } } } as const
  orThrow(await desk.agreement.draft(terms, { commandId: `draft of ${agreement}` }))
}
