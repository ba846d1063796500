// Faults that only show in what is built, packed and installed.
import { randomBytes } from "node:crypto"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { added, appended, core, manifest, planted } from "./places.mjs"

/** Turns a type of the built declarations into `any`. */
const becomesAny = (name) => (hands) => {
  const says = `type ${name} =`
  const file = globSync("packages/core/dist/**/*.d.ts", { cwd: hands.folder }).find((one) =>
    readFileSync(join(hands.folder, one), "utf8").includes(says)
  )
  hands.edit(file, (text) => text.replace(says, `type ${name} = any\ntype Planted =`))
}

export const publishedFaults = [
  {
    gate: "example",
    title: "the example stops half-way",
    says: /ended with 3/,
    plant: (hands) => hands.edit("examples/evaluate-2008-2010/src/main.ts", (text) => `process.exit(3)\n${text}`)
  },
  {
    gate: "api",
    title: "a new export that nobody reviewed",
    says: /planted/,
    plant: appended(`${core}/calendar/index.ts`, "/** Planted. */\nexport const planted = 1\n")
  },
  {
    gate: "packages",
    title: "a door that leads nowhere (publint)",
    says: /gone/,
    plant: manifest((value) => (value.publishConfig.exports["./gone"] = "./dist/gone.js"))
  },
  {
    gate: "packages",
    title: "declarations that strict resolution cannot follow (attw)",
    says: /[Ii]nternal ?[Rr]esolution/,
    plant: appended("packages/core/dist/index.d.ts", '\nexport * from "./calendar/index"\n')
  },
  {
    gate: "packages",
    title: "a package that a release would leave out",
    says: /would not be published/,
    plant: manifest((value) => (value.private = true))
  },
  {
    gate: "entries",
    title: "a door that brings more than its budget",
    says: /the budget is/,
    // What cannot be compressed: the budget is of compressed code.
    plant: (hands) =>
      hands.append(
        "packages/memory/dist/index.js",
        `\nexport const planted = "${randomBytes(20_000).toString("base64")}"\n`
      )
  },
  {
    gate: "site",
    title: "a page that links to nothing",
    says: /nowhere/,
    plant: appended("docs/vejledning/for-ledere.md", "\n[Ingenting](nowhere.md)\n")
  },
  {
    gate: "site",
    title: "a picture without words for those who do not see it",
    says: /image-alt/,
    plant: appended("docs/vejledning/for-ledere.md", '\n<img src="./evaluering.png">\n')
  },
  {
    gate: "site",
    title: "a page of the reference that links to a place that is not there",
    says: /core_src\.html: .*has no such place/,
    plant: appended("docs/api/modules/core_src.html", '<a href="../index.html#nowhere">nowhere</a>')
  },
  {
    gate: "consumers",
    title: "effect is no longer a peer of core",
    says: /FAILED/,
    plant: (hands) =>
      ["core", "memory", "report", "testing"].forEach((name) =>
        hands.edit(`packages/${name}/package.json`, (text) => text.replace("peerDependencies", "formerPeers"))
      )
  },
  {
    gate: "consumers",
    title: "a type that became any",
    says: /FAILED.*types/,
    plant: becomesAny("AgreementState")
  },
  // Last: it leaves nothing built behind.
  {
    gate: "build",
    title: "an import of a file that is not there",
    says: /gone/,
    plant: added(planted, 'export * from "./gone.ts"\n')
  }
]
