// `npm run bench:law` measures the verdict of the law against predicates written by hand, in turn, and writes
// docs/benchmark-of-the-law.md; with --quick it only shows.
import { writeFile } from "node:fs/promises"
import { cpus } from "node:os"
import { danishPacks } from "../src/denmark/index.ts"
import { compileLaw, explain, judge, placementSubject } from "../src/law/index.ts"
import { byHand, predicates } from "./byHand.ts"
import { casesOf } from "./cases.ts"

const isQuick = process.argv.includes("--quick")
const cases = casesOf(10_000, 2026)
const law = compileLaw(placementSubject, danishPacks)
const [blocks, warm] = isQuick ? [5, 2] : [31, 10]

const ways = {
  ours: () => cases.reduce((found, one) => found + judge(law, one).findings.length, 0),
  read: () =>
    cases.reduce(
      (length, one) => judge(law, one).findings.reduce((sum, { da, en }) => sum + da.length + en.length, length),
      0
    ),
  byHand: () => cases.reduce((found, one) => found + byHand(one).findings.length, 0),
  explained: () => cases.reduce((found, one) => found + explain(law, one).length, 0)
}

// What is compared must be the same: verdict for verdict, rule for rule.
for (const one of cases) {
  const [ours, theirs] = [judge(law, one), byHand(one)]
  const [a, b] = [ours, theirs].map(({ findings }) =>
    findings
      .map(({ rule }) => rule)
      .toSorted()
      .join()
  )
  if (ours.verdict !== theirs.verdict || a !== b)
    throw new Error(`not the same: ${JSON.stringify({ one, ours: a, theirs: b })}`)
}

const timeOf = (work: () => unknown): number => {
  const start = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - start) / 1000 / cases.length
}
const times: Record<keyof typeof ways, Array<number>> = { ours: [], read: [], byHand: [], explained: [] }
for (let block = 0; block < warm + blocks; block += 1) {
  const order = (Object.keys(ways) as Array<keyof typeof ways>).toSorted(() => (block % 2 === 0 ? 1 : -1))
  for (const way of order) {
    const time = timeOf(ways[way])
    if (block >= warm) times[way].push(time)
  }
}
const quantile = (numbers: ReadonlyArray<number>, share: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(share * (numbers.length - 1))]!
const ratiosOf = (way: "ours" | "read") => times[way].map((time, at) => times.byHand[at]! / time)
const shown = (numbers: ReadonlyArray<number>): string =>
  `${quantile(numbers, 0.5).toFixed(2)} (${quantile(numbers, 0.25).toFixed(2)}–${quantile(numbers, 0.75).toFixed(2)})`
const forbidden = cases.filter((one) => judge(law, one).verdict === "forbidden").length

const page = `# The law against predicates by hand

Written by \`npm run bench:law\` on ${new Date().toISOString().slice(0, 10)}: Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.split(" ").slice(0, 2).join(" ")}),
${cases.length.toLocaleString("en").replaceAll(",", " ")} made-up placements of 2026, of which ${forbidden.toLocaleString("en").replaceAll(",", " ")} are forbidden for one reason or more. Both are asked in turn, ${blocks} times, after
${warm} to warm up; before that, they are compared case for case and rule for rule. Given are medians with quartiles.

| | µs a placement | ours is |
| --- | --- | --- |
| \`judge\`: verdict and findings | ${shown(times.ours)} | ${shown(ratiosOf("ours"))} × as fast as by hand |
| the same, and both sentences of every finding read | ${shown(times.read)} | ${shown(ratiosOf("read"))} × |
| ${predicates.length} predicates by hand in a loop, with the numbers of 2026 written into them, and sentences | ${shown(times.byHand)} | |
| \`explain\`: every rule that concerns it, with facts, values and parts | ${shown(times.explained)} | |

The goal is 0.6. What ours does beyond the loop: it finds the rules and values of the days of the case, asks no rule that
does not concern it, takes facts that are not known exactly, and says what no one has confirmed. Rules are compiled once for
each stretch of days on which nothing changes.
`
console.log(page)
if (!isQuick) await writeFile(new URL("../../../docs/benchmark-of-the-law.md", import.meta.url), page)
