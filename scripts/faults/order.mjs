// Two files that the compiler accepts in the one order and not in the other.
import { core, planted } from "./places.mjs"

const definition = `interface Defined<S> {
  new (_: never): object
  readonly of: S
}
declare const define: <S>(spec: {
  readonly state: S
  readonly facts: (state: NoInfer<S>) => ReadonlyArray<string>
}) => Defined<S>
type StateOf<C> = C extends Defined<infer S> ? S : never

const day = (state: State): string | undefined => (state._tag === "A" ? "a" : undefined)

export class Planted extends define({
  state: { _tag: "A" as "A" | "B", n: 1 },
  facts: (state) => {
    const days = day(state)
    return days === undefined ? [] : [days]
  }
}) {}
export type State = StateOf<typeof Planted>
`
const use = 'import { Planted } from "./planted.ts"\n\nexport const n: number = Planted.of.n\n'

const plant = (hands) => {
  hands.add(planted, definition)
  hands.add(`${core}/calendar/planted2.ts`, use)
}

export const orderFaults = [
  { gate: "order", title: "types that hold in one order of checking only", says: /planted2.*TS2339/, plant }
]
