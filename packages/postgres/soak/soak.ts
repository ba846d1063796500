// Long proofs by name: npm run soak -- kill --seed 1 --count 500000. Each writes down in docs/proofs.md what it found;
// with --short it only shows that it works. Without a name it is histories, which has options of its own.
const here = [
  "storages",
  "versions",
  "kill",
  "cut",
  "rules",
  "ratio",
  "feed",
  "tenants",
  "agreements",
  "law",
  "mail",
  "server"
]
const soaks = new Map([
  ["histories", "../../testing/soak/histories.ts"],
  ...here.map((name): [string, string] => [name, `./${name}.ts`])
])

const [first] = process.argv.slice(2)
const name = first === undefined || first.startsWith("--") ? "histories" : first
const path = soaks.get(name)
if (path === undefined) {
  console.error(`no soak is called ${name}: ${[...soaks.keys()].join(", ")}`)
  process.exit(2)
}
if (name === "histories") process.argv.splice(2, first === "histories" ? 1 : 0)
await import(new URL(path, import.meta.url).href)
