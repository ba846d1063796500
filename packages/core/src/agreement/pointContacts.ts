import type { PointContact } from "../party/index.ts"
import { one, pointer } from "../plugin/index.ts"
import { Person } from "./people/Person.ts"

/** The people named for single points, each by the field that names them. */
export const pointContactsOf = (contacts: Readonly<Record<string, PointContact>>, ...at: ReadonlyArray<string>) =>
  Object.fromEntries(
    Object.entries(contacts).flatMap(([point, contact]) =>
      (["company", "authority"] as const).flatMap((side) => {
        const person = contact[side]
        return person === undefined
          ? []
          : [[pointer(...at, point, side), one(Person, person, pointer(...at, point, side))] as const]
      })
    )
  )
