import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { createPartnerskab } from "@partnerskab/core"
import { renderCsv, renderJson, renderMarkdown, renderTerminal } from "@partnerskab/core/evaluation"
import { memory } from "@partnerskab/memory"
import { renderHtml } from "@partnerskab/report"
import { virtualClock } from "@partnerskab/testing"
import { evaluateTown } from "./evaluateTown.ts"
import { type Options, readOptions, usage } from "./options.ts"
import { editions, performTown } from "./performTown.ts"
import { progressBar } from "./progress.ts"
import { planSlagelse } from "./townPlan.ts"

const run = async ({ language, out }: Options): Promise<number> => {
  const clock = virtualClock("2007-11-01")
  const town = createPartnerskab({
    authority: { code: "0330", displayName: "Jobcenter Slagelse" },
    editions,
    storage: memory(),
    clock
  })
  const bar = progressBar(language, process.stderr)
  await performTown(planSlagelse(), { town, clock, onStep: bar.step })
  bar.end()

  const report = await evaluateTown(town)
  const width = Math.max(80, Math.min(process.stdout.columns ?? 120, 140))
  process.stdout.write(renderTerminal(report, { language, width, colour: process.stdout.isTTY }))

  const files = {
    "evaluation.html": renderHtml(report, { language }),
    "evaluation.md": renderMarkdown(report, language),
    "evaluation.csv": renderCsv(report, language),
    "evaluation.json": renderJson(report, language)
  }
  await mkdir(out, { recursive: true })
  for (const [name, text] of Object.entries(files)) await writeFile(join(out, name), text)
  process.stdout.write(
    `${Object.keys(files)
      .map((name) => join(out, name))
      .join("  ")}\n`
  )

  const discrepancies = await town.verify()
  for (const { subject, text } of discrepancies) process.stderr.write(`${subject}: ${text}\n`)
  return discrepancies.length === 0 ? 0 : 1
}

const options = readOptions(process.argv.slice(2))
if (options === "help") process.stdout.write(usage)
else if ("wrong" in options) {
  process.stderr.write(`${options.wrong}\n\n${usage}`)
  process.exitCode = 2
} else process.exitCode = await run(options)
