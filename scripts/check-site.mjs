// The site as people see it: no link leads nowhere, pages hold on a phone and in the dark, search finds, and axe has nothing
// to say. Pictures of what was looked at lie in out/site-pictures. Needs Chromium: CHROMIUM, or /usr/bin/chromium.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { chromium } from "playwright-core"
import { root } from "./setup/paths.mjs"
import { brokenLinks } from "./site/links.mjs"
import { serve } from "./site/serve.mjs"

const site = join(root, "out", "site")
const pictures = join(root, "out", "site-pictures")
const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium"
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

const pages = [
  ["begin", "/"],
  ["point", "/docs/guides/your-first-point.html"],
  ["law", "/docs/rules-of-law.html"],
  ["ledere", "/docs/vejledning/for-ledere.html"],
  ["postgres", "/packages/postgres/"],
  ["glossary", "/docs/glossary.html"],
  ["reminders", "/docs/reminders-table.html"],
  ["codes", "/docs/code-lists.html"]
]
const looks = [
  ["wide", { viewport: { width: 1440, height: 900 }, colorScheme: "light" }],
  ["phone", { viewport: { width: 390, height: 844 }, colorScheme: "light", isMobile: true, hasTouch: true }],
  ["dark", { viewport: { width: 1280, height: 800 }, colorScheme: "dark" }]
]

if (!existsSync(executablePath)) {
  console.error(`${executablePath} is not there: apt-get install chromium, or CHROMIUM=…`)
  process.exit(1)
}
const problems = brokenLinks(site)
const { url, close } = await serve(site)
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync"
]
const browser = await chromium.launch({ executablePath, args: flags })
rmSync(pictures, { recursive: true, force: true })
mkdirSync(pictures, { recursive: true })

const look = async ([name, path], [kind, options]) => {
  const context = await browser.newContext({ ...options, reducedMotion: "reduce" })
  const page = await context.newPage()
  page.on("pageerror", (error) => problems.push(`${path} (${kind}): ${error.message}`))
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${path} (${kind}): ${response.url()} is ${response.status()}`)
  })
  await page.goto(`${url}${path}`, { waitUntil: "networkidle" })
  await page.screenshot({ path: join(pictures, `${name}-${kind}.png`) })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (over > 0) problems.push(`${path} (${kind}): ${over} pixels wider than the screen`)
  const spoken = await page.evaluate(() => document.documentElement.lang)
  if (spoken.startsWith("da") !== path.includes("/vejledning/")) problems.push(`${path} (${kind}): speaks ${spoken}`)
  await page.addScriptTag({ content: axe })
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }))
  for (const { id, help, nodes } of violations)
    problems.push(`${path} (${kind}): ${id}, ${help}: ${nodes.length} times, first ${nodes[0]?.html.slice(0, 160)}`)
  await context.close()
}

const comes = (what, timeout) =>
  what.waitFor({ timeout }).then(
    () => true,
    () => false
  )

const search = async (words, wanted) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(`${url}/`, { waitUntil: "networkidle" })
  const field = page.locator("#localsearch-input")
  // The key does nothing before the page's own script has begun, which takes its time on a busy machine.
  for (let tries = 0; tries < 20 && !(await comes(field, 2000)); tries += 1) await page.keyboard.press("Control+k")
  await field.fill(words)
  const first = page.locator("#localsearch-list a").filter({ hasText: wanted }).first()
  if (!(await comes(first, 30_000))) problems.push(`a search for “${words}” does not find “${wanted}”`)
  await page.screenshot({ path: join(pictures, `search-${words}.png`) })
  await page.close()
}

try {
  for (const page of pages) for (const kind of looks) await look(page, kind)
  await search("merbeskæftigelse", "Rules of law")
  await search("fastholdelse", "words of the field")
} finally {
  await browser.close()
  close()
}
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exit(1)
console.log(`site: ${pages.length} pages in ${looks.length} looks, links, search and axe: nothing wrong`)
