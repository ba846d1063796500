import { overlaps, type Period } from "@partnerskab/core/calendar"
import { nameOf, type Stream } from "@partnerskab/core/facts"
import { canonical, type Changeset, type Claim } from "@partnerskab/core/storage"
import { type Layered, layered } from "./layered.ts"

type Held = Layered<string, ReadonlyArray<Claim>>

/** Keys with their holders. Two lives never hold one key on the same day. */
export const claimStore = (held: Held = layered(), byHolder: Held = layered()) => {
  const of = (claim: Claim): ReadonlyArray<Claim> => held.get(nameOfKey(claim)) ?? []

  const take = (claim: Claim): void => {
    release(claim)
    put(held, nameOfKey(claim), [...of(claim), claim])
    const holder = nameOf(claim.holder)
    put(byHolder, holder, [...(byHolder.get(holder) ?? []), claim])
  }
  const release = (claim: Claim): void => {
    const [key, holder] = [nameOfKey(claim), nameOf(claim.holder)]
    put(held, key, without(held.get(key), claim))
    put(byHolder, holder, without(byHolder.get(holder), claim))
  }

  return {
    take,
    release,
    /** Lets go of everything a life holds. */
    releaseAll: (holder: Stream): void => byHolder.get(nameOf(holder))?.forEach(release),
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
    },
    all: function* (): Iterable<Claim> {
      for (const claims of held.values()) yield* claims
    },
    fork: () => claimStore(held.fork(), byHolder.fork())
  }
}

const put = (claims: Held, name: string, list: ReadonlyArray<Claim>): void => {
  if (list.length === 0) claims.remove(name)
  else claims.set(name, list)
}

const without = (claims: ReadonlyArray<Claim> | undefined, claim: Claim): ReadonlyArray<Claim> => {
  if (claims === undefined) return []
  const text = canonical(claim)
  return claims.filter((other) => canonical(other) !== text)
}

const always: Period = { firstDay: "0000-01-01" }

const conflict = (a: Claim, b: Claim): boolean =>
  nameOfKey(a) === nameOfKey(b) &&
  nameOf(a.holder) !== nameOf(b.holder) &&
  overlaps(a.during ?? always, b.during ?? always)

const nameOfKey = ({ scope, key }: Claim): string => JSON.stringify([scope, key])
