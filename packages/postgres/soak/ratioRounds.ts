import { createPartnerskab, edition2008, edition2016, Placement } from "@partnerskab/core"
import { danishPacks } from "@partnerskab/core/denmark"
import type { StorageOf, StorageService } from "@partnerskab/core/storage"
import { accepted, virtualClock } from "@partnerskab/testing"

/** So many consultants, each at an installation of their own. */
export const consultants = 16

/** With ten ordinary employees, so many supported persons are permitted. */
export const allowed = 2

const contacts = { company: { primary: "bo", deputy: "åse" }, authority: { primary: "ida", deputy: "kim" } } as const
const period = { firstDay: "2026-11-02", lastDay: "2026-11-29" } as const
const forLaw = {
  ordinary: { exact: 10 },
  supportedElsewhere: { exact: 0 },
  statementGiven: true,
  representativeHeard: true,
  lastEmployedHere: false
}

/** What came of all rounds. */
export interface Rounds {
  readonly rounds: number
  readonly asked: number
  readonly done: number
  /** Rounds in which as many got through as the law permits, more, and fewer. */
  readonly asPermitted: number
  readonly more: number
  readonly fewer: number
  readonly mostInARound: number
  /** How often somebody was told that something had changed too many times, and not what the law says. */
  readonly gaveUp: number
  /** What is stored and was not accepted, or was and is not. */
  readonly lost: number
  /** Everything that is not as the journal says. */
  readonly mismatches: number
}

/**
 * Rounds of consultants who each start a placement at one workplace at once: a company, an agreement and a workplace with
 * ten ordinary employees for each round.
 */
export const ratioRounds = async (
  storageOf: (n: number) => (of: StorageOf) => StorageService,
  { authority, rounds, told = () => {} }: { authority: string; rounds: number; told?: (round: number) => void }
): Promise<Rounds> => {
  const clock = virtualClock("2026-10-26")
  const all = Array.from({ length: consultants }, (_, n) =>
    createPartnerskab({
      authority: { code: authority, displayName: authority },
      editions: [edition2008, edition2016],
      storage: storageOf(n),
      clock,
      packs: danishPacks
    })
  )
  const [first] = all as [(typeof all)[number]]
  const desk = first.as("consultant-0")
  for (const person of ["bo", "åse", "ida", "kim"])
    accepted(await desk.people.register({ person, on: "2026-10-01", name: `Kontakt ${person}` }))

  const at = { asked: 0, done: 0, asPermitted: 0, more: 0, fewer: 0, mostInARound: 0, gaveUp: 0, lost: 0 }
  for (let round = 0; round < rounds; round += 1) {
    const workplace = String(1_003_000_001 + round)
    const [party, agreement] = [`p${round}`, `a${round}`]
    accepted(
      await desk.parties.add({
        party,
        on: "2026-10-01",
        name: "Bageriet",
        kind: "company",
        cvr: "24256790",
        unit: `u${round}`,
        workplaces: [workplace]
      })
    )
    const points = { placements: { instruments: ["virksomhedspraktik"], places: consultants } }
    accepted(await desk.agreement.draft({ agreement, on: "2026-10-01", party, contacts, points }))
    accepted(await desk.agreement.sign({ agreement, on: "2026-10-01" }))
    const places = accepted(
      await desk.placements.register({
        agreement,
        on: "2026-10-01",
        instrument: "virksomhedspraktik",
        workplace,
        count: consultants
      })
    ).events.map(({ id }) => id)

    const answers = await Promise.all(
      all.map((pk, n) =>
        pk.as(`consultant-${n}`).placements.start({
          placement: `s${round}-${n}`,
          citizen: `0199a000-0000-7000-8000-${String(round * consultants + n).padStart(12, "0")}`,
          agreement,
          party,
          place: places[n]!,
          workplace,
          instrument: "virksomhedspraktik",
          purpose: "afklaring",
          targetGroup: "lab-2020/dagpenge",
          grantedOn: "2026-10-26",
          ...period,
          hours: [{ from: period.firstDay, weeklyHours: 37 }],
          forLaw
        })
      )
    )
    const through = answers.flatMap(({ ok }, n) => (ok ? [`s${round}-${n}`] : []))
    const stored = (await first.find(Placement, { workplace })).rows.map(({ id }) => id)
    at.asked += answers.length
    at.done += through.length
    at.asPermitted += Number(through.length === allowed)
    at.more += Number(through.length > allowed)
    at.fewer += Number(through.length < allowed)
    at.mostInARound = Math.max(at.mostInARound, through.length)
    at.gaveUp += answers.filter((one) => !one.ok && one.refusals.some(({ _tag }) => _tag !== "PolicyDenied")).length
    at.lost += through.filter((id) => !stored.includes(id)).length + stored.filter((id) => !through.includes(id)).length
    told(round + 1)
  }
  return { rounds, ...at, mismatches: (await first.verify()).length }
}
