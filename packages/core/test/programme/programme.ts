import type { Day } from "../../src/index.ts"
import type { Indicator } from "../../src/plugin/index.ts"

interface Asked {
  readonly indicators: Readonly<Record<string, Indicator>>
  readonly measure: (
    one: Indicator,
    at: { readonly asOf: Day }
  ) => Promise<ReadonlyArray<{ readonly group: ReadonlyArray<unknown>; readonly value: number }>>
}

/** Each group of a figure on a day, by its values with `/` between; `""` without groups. */
export const indicatorsAt =
  ({ indicators, measure }: Asked, asOf: Day) =>
  async (name: string): Promise<Readonly<Record<string, number>>> =>
    Object.fromEntries(
      (await measure(indicators[name]!, { asOf })).map(({ group, value }) => [group.map(String).join("/"), value])
    )
