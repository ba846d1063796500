const people = ["owner", "foreman", "consultant-7", "consultant-8"]
const parties = { bakery: "00000205", "p-2": "00000213", "p-3": "00000221" }

/** Registers people and companies that agreements can name. */
export const prepared = async (post: (url: string, body: object) => Promise<{ readonly statusCode: number }>) => {
  const on = "2026-11-02"
  const bodies = [
    ...people.map((person) => ["/people", { person, on, name: `Kontakt ${person}` }] as const),
    ...Object.entries(parties).map(([party, cvr]) => {
      return ["/parties", { party, on, name: `Værkstedet på Å ${cvr}`, kind: "company", cvr, workplaces: [] }] as const
    })
  ]
  for (const [url, body] of bodies) {
    const { statusCode } = await post(url, body)
    if (statusCode !== 201) throw new Error(`${url} ${JSON.stringify(body)}: ${statusCode}`)
  }
}

/** What is told of an agreement over two points. */
export const anAgreement = {
  agreement: "A-1",
  on: "2026-11-02",
  party: "bakery",
  contacts: {
    company: { primary: "owner", deputy: "foreman" },
    authority: { primary: "consultant-7", deputy: "consultant-8" }
  },
  points: { network: { people: 1 }, placements: { instruments: ["virksomhedspraktik"], places: 2 } }
} as const

/** The same, with something else in the place of some of it. */
export const draft = (more: object = {}) => ({ ...anAgreement, ...more })
