import { overlaps, type Period } from "@partnerskab/core/calendar"
import { nameOf, type Stream } from "@partnerskab/core/facts"
import { canonical, type Changeset, type Claim } from "@partnerskab/core/storage"

/** Keys with their holders. Two lives never hold one key on the same day. */
export const claimStore = () => {
  const held = new Map<string, ReadonlyArray<Claim>>()
  const byHolder = new Map<string, Map<string, Claim>>()
  const of = (claim: Claim): ReadonlyArray<Claim> => held.get(nameOfKey(claim)) ?? []

  const take = (claim: Claim): void => {
    held.set(nameOfKey(claim), [...of(claim), claim])
    const own = byHolder.get(nameOf(claim.holder)) ?? new Map<string, Claim>()
    byHolder.set(nameOf(claim.holder), own.set(canonical(claim), claim))
  }
  const release = (claim: Claim): void => {
    const text = canonical(claim)
    held.set(
      nameOfKey(claim),
      of(claim).filter((other) => canonical(other) !== text)
    )
    byHolder.get(nameOf(claim.holder))?.delete(text)
  }

  return {
    take,
    release,
    /** Lets go of everything a life holds. */
    releaseAll: (holder: Stream): void => {
      for (const claim of byHolder.get(nameOf(holder))?.values() ?? []) release(claim)
    },
    /** The first claim of a changeset that someone else will hold when everything it lets go is free. */
    inTheWay: ({
      releases,
      takes
    }: Pick<Changeset, "releases" | "takes">): { readonly claim: Claim; readonly by: Stream } | undefined => {
      const freed = new Set(releases.map(canonical))
      for (const claim of takes) {
        const rivals = [...of(claim).filter((other) => !freed.has(canonical(other))), ...takes]
        const rival = rivals.find((other) => conflict(claim, other))
        if (rival !== undefined) return { claim, by: rival.holder }
      }
      return undefined
    }
  }
}

const always: Period = { firstDay: "0000-01-01" }

const conflict = (a: Claim, b: Claim): boolean =>
  nameOfKey(a) === nameOfKey(b) &&
  nameOf(a.holder) !== nameOf(b.holder) &&
  overlaps(a.during ?? always, b.during ?? always)

const nameOfKey = ({ scope, key }: Claim): string => JSON.stringify([scope, key])
