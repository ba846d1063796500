const on = "2026-11-02"

/** The four people whom every agreement names. */
export const people = () =>
  ["owner", "foreman", "consultant-7", "consultant-8"].map(
    (person) => ["/people", { person, on, name: `Kontakt ${person}` }] as const
  )

/** A CVR number that is made up: seven digits, and the eighth that makes the weighted sum divisible by eleven. */
const cvrOf = (n: number): string | undefined => {
  const digits = String(n).padStart(7, "0")
  const weights = [2, 7, 6, 5, 4, 3, 2]
  const rest = weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11
  return rest === 1 ? undefined : `${digits}${rest === 0 ? 0 : 11 - rest}`
}

export const companies = (count: number) =>
  Array.from({ length: count * 2 }, (_, n) => cvrOf(n + 10_000))
    .filter((cvr) => cvr !== undefined)
    .slice(0, count)
    .map(
      (cvr, n) =>
        ["/parties", { party: `p-${n}`, on, name: `Værksted ${n}`, kind: "company", cvr, workplaces: [] }] as const
    )

export const draftOf = (n: number) => ({
  agreement: `A-${n}`,
  on,
  party: `p-${n}`,
  contacts: {
    company: { primary: "owner", deputy: "foreman" },
    authority: { primary: "consultant-7", deputy: "consultant-8" }
  },
  points: { network: { people: 1 } }
})
