import { readFile, writeFile } from "node:fs/promises"
import { availableParallelism, loadavg } from "node:os"
import { parseArgs } from "node:util"
import { format } from "prettier"

/** How a soak is run. */
export interface Soaking {
  readonly seed: number
  /** How much of it: `--count 10000`; a soak says itself what it counts. */
  readonly count: number
  /** A short one proves that the soak works, and writes nothing down. */
  readonly short: boolean
}

/** What came of a soak. */
export interface Soaked {
  /** What was run and what was found, a row each. */
  readonly rows: ReadonlyArray<Readonly<Record<string, string | number>>>
  readonly notes: ReadonlyArray<string>
  /** Everything that is not as it must be. */
  readonly wrong: ReadonlyArray<string>
}

const file = new URL("../../../docs/proofs.md", import.meta.url)

const table = (rows: Soaked["rows"]): string => {
  const names = [...new Set(rows.flatMap(Object.keys))]
  const line = (cells: ReadonlyArray<unknown>) => `| ${cells.join(" | ")} |`
  return [
    line(names),
    line(names.map(() => "---")),
    ...rows.map((row) => line(names.map((name) => shown(row[name]))))
  ].join("\n")
}

/** A number with its thousands apart. */
export const shown = (value: unknown): string =>
  typeof value === "number" ? value.toLocaleString("en-GB").replaceAll(",", " ") : String(value ?? "")

/** Puts a section in the place of the one with its name, or at the end. */
const put = (page: string, name: string, section: string): string => {
  const [first, last] = [`<!-- soak:${name} -->`, `<!-- /soak:${name} -->`]
  const whole = `${first}\n\n${section}\n\n${last}`
  const [start, end] = [page.indexOf(first), page.indexOf(last)]
  return start < 0 ? `${page.trimEnd()}\n\n${whole}\n` : page.slice(0, start) + whole + page.slice(end + last.length)
}

/**
 * Runs a soak as it is asked for on the command line, and writes down what came of it in `docs/proofs.md`, in place of
 * what stood there of the same name. Ends with 1 when anything is wrong.
 */
export const soak = async (
  {
    name,
    title,
    about,
    count,
    short
  }: {
    readonly name: string
    readonly title: string
    readonly about: string
    readonly count: number
    readonly short: number
  },
  run: (how: Soaking) => Promise<Soaked>
): Promise<void> => {
  const { values } = parseArgs({
    args: process.argv.slice(2).filter((one) => one !== name),
    options: {
      seed: { type: "string", default: "1" },
      count: { type: "string" },
      short: { type: "boolean", default: false }
    }
  })
  const how = {
    seed: Number(values.seed),
    count: Number(values.count ?? (values.short ? short : count)),
    short: values.short
  }
  const load = loadavg()[0]!
  const began = performance.now()
  const { rows, notes, wrong } = await run(how)
  const seconds = (performance.now() - began) / 1000
  const ran = [
    new Date().toISOString().slice(0, 10),
    `seed ${how.seed}`,
    `count ${shown(how.count)}`,
    `${availableParallelism()} cores (load ${load.toFixed(1)} when it began)`,
    `Node ${process.versions.node}`,
    `${shown(Math.round(seconds))} s`
  ].join(" · ")
  const outcome = wrong.length === 0 ? "Nothing was wrong." : `**Wrong:** ${wrong.slice(0, 10).join("; ")}.`
  const section = [`## ${title}`, about, table(rows), ...notes, `${outcome} \`npm run soak -- ${name}\`: ${ran}.`].join(
    "\n\n"
  )
  console.log(section)
  if (!how.short) {
    const page = put(await readFile(file, "utf8"), name, section)
    await writeFile(file, await format(page, { parser: "markdown", printWidth: 120, proseWrap: "preserve" }))
  }
  process.exit(wrong.length === 0 ? 0 : 1)
}

/** Does the work of a number of people at once, until each is done. */
export const together = (people: number, work: (n: number) => Promise<void>): Promise<ReadonlyArray<void>> =>
  Promise.all(Array.from({ length: people }, (_, n) => work(n)))

/** How many rows a statement counts. */
export const numberOf = async (
  pool: { query: (text: string, values?: Array<unknown>) => Promise<{ readonly rows: ReadonlyArray<unknown> }> },
  text: string,
  values: Array<unknown> = []
): Promise<number> => Number(Object.values((await pool.query(text, values)).rows[0] as object)[0])
