// Long proofs by name: npm run soak -- kill --seed 1 --count 500000. Each writes down in docs/proofs.md what it found;
// with --short it only shows that it works. Without a name it is histories, which has options of its own.
const soaks: Readonly<Record<string, () => Promise<unknown>>> = {
  histories: () => import("../../testing/soak/histories.ts"),
  storages: () => import("./storages.ts"),
  kill: () => import("./kill.ts"),
  cut: () => import("./cut.ts"),
  rules: () => import("./rules.ts"),
  feed: () => import("./feed.ts"),
  tenants: () => import("./tenants.ts")
}

const [first] = process.argv.slice(2)
const name = first === undefined || first.startsWith("--") ? "histories" : first
const run = soaks[name]
if (run === undefined) {
  console.error(`no soak is called ${name}: ${Object.keys(soaks).join(", ")}`)
  process.exit(2)
}
if (name === "histories") process.argv.splice(2, first === "histories" ? 1 : 0)
await run()
