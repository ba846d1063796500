// The rules of law, asked of very many made-up placements: of intervals, and the other way round.
import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { soak } from "./soaking.ts"

interface Asked {
  readonly cases: number
  readonly wrong: Readonly<Record<"interval" | "lastDay" | "places" | "remedies", number>>
  readonly answered: number
}

const questions = {
  interval: "an interval allows what every value in it does",
  lastDay: "the latest legal last day is permitted, and no later one is",
  places: "the number of places is permitted, and no more are",
  remedies: "what is proposed instead is permitted"
}

await soak(
  {
    name: "law",
    title: "The law asked the other way round agrees with the law",
    about:
      "Made-up placements around every limit of the Danish packs, on days around every change, some of what is known only between two values or not at all. " +
      "Each answer that is derived from the rules is held against the rules themselves. " +
      "The control is the same rules made to permit again far out, which nothing declares.",
    count: 100_000,
    short: 500
  },
  async ({ seed, count }) => {
    const script = fileURLToPath(new URL("../../core/soak/lawCases.ts", import.meta.url))
    const args = ["--conditions=@partnerskab/source", script, String(seed), String(count)]
    const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 26 })
    const { found, control } = JSON.parse(stdout) as { readonly found: Asked; readonly control: Asked }
    const named = Object.entries(questions) as ReadonlyArray<readonly [keyof typeof questions, string]>
    return {
      rows: named.map(([key, what]) => ({
        What: what,
        Cases: found.cases,
        Wrong: found.wrong[key],
        [`Control, wrong of ${control.cases}`]: control.wrong[key]
      })),
      notes: [
        `Of the ${2 * found.cases} questions asked the other way round, ${found.answered} had an answer that is permitted.`
      ],
      wrong: [
        ...named.flatMap(([key, what]) => (found.wrong[key] > 0 ? [`${found.wrong[key]} times not: ${what}`] : [])),
        ...(control.wrong.interval + control.wrong.lastDay + control.wrong.places > 0
          ? []
          : ["the control found nothing"])
      ]
    }
  }
)
