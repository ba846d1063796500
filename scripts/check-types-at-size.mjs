// What the types cost and show when many points are installed, measured on generated programs against our declarations.
// An application must stay small, one more plugin must cost what the one before did, and an editor must list what is installed.
import { edition2008, edition2016 } from "../packages/core/src/index.ts"
import { compile } from "./sizes/compile.mjs"
import { openEditor } from "./sizes/editor.mjs"
import { figures } from "./sizes/figures.mjs"
import { appFile, changesFile, cityFile, editorFile, pointFile, schemaFile, useFile } from "./sizes/programs.mjs"
import { openWorkshop, writeProject } from "./sizes/workshop.mjs"

const { number, names, hover, problems, table } = figures()
const range = (first, last) => Array.from({ length: last - first + 1 }, (_, at) => first + at)
const first = (n) => range(1, n)

/** Writes and compiles a project; nothing after it means anything when it has errors. */
const built = (name, files) => {
  const project = writeProject(name, files)
  const { errors, ...figures } = compile(project)
  if (errors.length === 0) return { ...project, ...figures }
  console.error(`${name} does not compile:\n${errors.slice(0, 5).join("\n")}`)
  process.exit(1)
}
const authored = (name, all, text) => built(name, Object.fromEntries(all.map((n) => [`point${n}.ts`, text(n)])))
const app = (name, plugins, more = {}) => built(name, { "app.ts": appFile(plugins), ...more })
const pluginOf = (n) => [`Plugin${n}`, `plugins-${n <= 42 ? "42" : "more"}/point${n}`]

/** What one more costs among many, as a multiple of what one more costs among few: 1 is linear. */
const growth = ([n1, n2, n3], [cost1, cost2, cost3]) => (cost3 - cost2) / (n3 - n2) / ((cost2 - cost1) / (n2 - n1))
const counted = (projects) => projects.map(({ instantiations }) => instantiations)

openWorkshop(["core", "memory"])

// Points, as their authors compile them; those beyond 42 are only there to be installed.
const [schemas1, schemas42] = counted([1, 42].map((n) => authored(`schemas-${n}`, first(n), schemaFile)))
const points = counted([1, 7, 42].map((n) => authored(`plugins-${n}`, first(n), pointFile)))
authored("plugins-more", range(43, 100), pointFile)
const schema = (schemas42 - schemas1) / 41
const point = (points[2] - points[0]) / 41
number("written: instantiations per point", point)
number("written: of these, the schemas alone", schema)
number("written: the SDK's own per point", point - schema, 5000)
number("written: growth, 7 to 42 points against 1 to 7", growth([1, 7, 42], points), 1.1)

// Applications that install them, as plugins of their own and as one plugin.
const sizes = [7, 42, 100]
const bare = app("app-0", [])
const apps = sizes.map((n) => app(`app-${n}`, first(n).map(pluginOf)))
const installed = counted(apps)
number("installed: instantiations per plugin, 42 against none", (installed[1] - bare.instantiations) / 42, 40)
number("installed: instantiations per plugin, 100 against none", (installed[2] - bare.instantiations) / 100, 40)
number("installed: growth, 42 to 100 plugins against 7 to 42", growth(sizes, installed), 1.1)

const uses = sizes.map((n) => app(`use-${n}`, first(n).map(pluginOf), { "use.ts": useFile(first(n)) }))
const used = counted(uses).map((count, at) => count - installed[at])
number("used: instantiations per point for a door and a view, 42 plugins", used[1] / 42, 350)
number("used: growth, 42 to 100 points against 7 to 42", growth(sizes, used), 1.1)

const cityPoints = first(42).map((n) => [`Point${n}`, pluginOf(n)[1]])
built("city", { "city.ts": cityFile(cityPoints) })
const bytesOf = ({ bytes }) => bytes.get("app.d.ts")
number(
  "declared: bytes of an application, 42 points in one plugin",
  bytesOf(app("app-city", [["City", "city/city"]])),
  1000
)
number("declared: bytes per plugin, 42 plugins against none", (bytesOf(apps[1]) - bytesOf(bare)) / 42, 80)

// An editor, when a plugin takes a point away, replaces another and adds a module that is no point.
const form = [...new Set([edition2008, edition2016].flatMap(({ points }) => points.map(({ point }) => point.key)))]
const disabled = form.at(-1)
const agreed = [...form.filter((key) => key !== disabled), ...first(7).map((n) => `point${n}`)]
built("changes", { "changes.ts": changesFile(disabled) })
const plugins = [...first(7).map(pluginOf), ["Changes", "changes/changes"]]
const editor = openEditor(app("app-changed", plugins, { "editor.ts": editorFile }), "editor.ts")
names("agreement.points.", editor.listedAt("points"), agreed)
names('pk.as("x").', editor.listedAt("doors"), ["agreement", "parties", "people", "proposals", "rooms", ...agreed])
hover("a refusal of an outcome", editor.hoverAt("refusal"), /NotAgreedOn2/)
hover("the facts of a refusal", editor.hoverAt("facts"), /area: string/)

for (const line of table()) console.log(line)
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exit(1)
console.log("sizes: 100 plugins compile, and every figure is within its limit")
