import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { danishHolidays } from "@partnerskab/core/denmark"
import { dayInDenmark, describeMarkdown, type DueReminder } from "@partnerskab/core"
import {
  renderCsv,
  renderJson,
  renderMarkdown,
  renderStatusMarkdown,
  renderStatusTerminal,
  renderTerminal
} from "@partnerskab/core/evaluation"
import { renderHtml, renderStatusHtml } from "@partnerskab/report"
import { virtualClock } from "@partnerskab/testing"
import { type Basis, cityKorpsSteps, withoutFreeText } from "./cityKorpsTown.ts"
import { type Configuration, readConfiguration } from "./configuration.ts"
import { evaluateTown } from "./evaluateTown.ts"
import { installTown, modelOf } from "./installTown.ts"
import { keptWhere } from "./keptWhere.ts"
import { type Opened, openStorage } from "./openStorage.ts"
import { type Options, readOptions, usage } from "./options.ts"
import { editions } from "./town.ts"
import { performTown } from "./performTown.ts"
import { progressBar } from "./progress.ts"
import { cityKorpsTables } from "./showCityKorps.ts"
import { configurationTables } from "./showConfiguration.ts"
import { tablesMarkdown, tablesText } from "./tables.ts"
import { planSlagelse } from "./townPlan.ts"

const run = async (options: Options): Promise<number> => {
  const configuration = options.config === undefined ? undefined : await readConfiguration(options.config)
  if (configuration !== undefined && "wrong" in configuration) return refuse(configuration.wrong)
  const opened = await openStorage(options.storage, modelOf(options))
  if ("wrong" in opened) return refuse(opened.wrong)
  try {
    return await tell(options, configuration, opened)
  } finally {
    await opened.close()
  }
}

const tell = async (options: Options, configuration: Configuration | undefined, opened: Opened): Promise<number> => {
  const { language, out } = options
  const basis: Basis = {
    authority: { code: "0330", displayName: "Jobcenter Slagelse" },
    editions,
    storage: opened.storage,
    clock: virtualClock("2007-11-01"),
    holidays: danishHolidays(),
    staff: { secretariat: ["sekretariat"], leader: ["leder"], team: ["virksomhedsteam"] }
  }
  const installed = installTown(basis, options, configuration)
  if ("wrong" in installed) return refuse(installed.wrong)
  const {
    living: { town, korps },
    configured
  } = installed

  const sent: Array<DueReminder> = []
  const reminder = async (one: DueReminder) => void sent.push(one)
  const bar = progressBar(language, process.stderr)
  await town.rebuild()
  const lived = await performTown(korps === undefined ? planSlagelse() : withoutFreeText(planSlagelse()), {
    town,
    clock: basis.clock,
    more: korps === undefined ? [] : cityKorpsSteps(basis, korps, reminder),
    onStep: bar.step
  })
  await town.runDue({ reminder, nobody: reminder })
  bar.end()

  const asOf = dayInDenmark(basis.clock.now())
  const report = await evaluateTown(town)
  const status = await configured.town.status({ asOf })
  const tables = [
    ...(korps === undefined ? [] : await cityKorpsTables(korps, { sent, asOf, language })),
    ...(configuration === undefined
      ? []
      : await configurationTables({ configuration, living: town, town: configured.town, asOf, language }))
  ]

  const width = Math.max(80, Math.min(process.stdout.columns ?? 120, 140))
  process.stdout.write(renderTerminal(report, { language, width, colour: process.stdout.isTTY }))
  if (tables.length > 0) {
    process.stdout.write(`\n${renderStatusTerminal(status, { language, width, colour: process.stdout.isTTY })}\n`)
    process.stdout.write(`${tablesText(tables, width)}\n`)
  }

  process.stdout.write(`${keptWhere(options, lived)}\n`)

  const files = {
    "evaluation.html": renderHtml(report, { language }),
    "evaluation.md": renderMarkdown(report, language),
    "evaluation.csv": renderCsv(report, language),
    "evaluation.json": renderJson(report, language),
    "status.html": renderStatusHtml(status, { language }),
    "status.md": [renderStatusMarkdown(status, language), tablesMarkdown(tables)].join("\n"),
    "status.json": `${JSON.stringify(status, null, 2)}\n`,
    ...(tables.length === 0 ? {} : { "installed.md": describeMarkdown(configured.town.describe(), language) })
  }
  await mkdir(out, { recursive: true })
  for (const [name, text] of Object.entries(files)) await writeFile(join(out, name), text)
  process.stdout.write(
    `${Object.keys(files)
      .map((name) => join(out, name))
      .join("  ")}\n`
  )

  const discrepancies = await configured.town.verify()
  for (const { subject, text } of discrepancies) process.stderr.write(`${subject}: ${text}\n`)
  return discrepancies.length === 0 ? 0 : 1
}

/** What is wrong with what the program was told: one message, and no more. */
const refuse = (wrong: string): number => {
  process.stderr.write(`${wrong}\n`)
  return 2
}

const options = readOptions(process.argv.slice(2))
if (options === "help") process.stdout.write(usage)
else if ("wrong" in options) {
  process.exitCode = refuse(`${options.wrong}\n\n${usage.trimEnd()}`)
} else process.exitCode = await run(options)
