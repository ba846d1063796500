import { readFileSync, writeFileSync } from "node:fs"
import { format } from "prettier"
import { expect, it } from "vitest"
import { danishPacks, omissions } from "../../src/denmark/index.ts"
import { packAsMarkdown } from "../../src/law/index.ts"

const pages = {
  da: new URL("../../../../docs/vejledning/lovens-regler.md", import.meta.url),
  en: new URL("../../../../docs/rules-of-law.md", import.meta.url)
}
const words = {
  da: {
    title: "Lovens regler, som biblioteket kender dem",
    how:
      "Skrevet af `packages/core/test/denmark/rulesDoc.test.ts` med `UPDATE=1` ud fra regelpakkerne; ret ikke i hånden. " +
      "Intet her er juridisk rådgivning. Biblioteket foreslår og kontrollerer; et menneske afgør. " +
      "Hvad der ikke er bekræftet, er ikke set i lovens tekst, og hvert svar, der bygger på det, siger det.",
    omitted: "Udeladt",
    heads: ["Om", "Hvad", "Kilde", "Hvorfor ikke med"]
  },
  en: {
    title: "The rules of law, as the library knows them",
    how:
      "Made from the packs by `packages/core/test/denmark/rulesDoc.test.ts` with `UPDATE=1`; do not edit by hand. " +
      "Nothing here is legal advice. The library proposes and checks; a person decides. " +
      "What is not verified was not seen in the text of the law, and every answer that rests on it says so.",
    omitted: "Left out",
    heads: ["About", "What", "Source", "Why it is not in"]
  }
} as const

const about: Readonly<Record<string, Readonly<Record<"da" | "en", string>>>> = {
  praktik: { da: "virksomhedspraktik", en: "work placement" },
  loentilskud: { da: "løntilskud", en: "wage subsidy" },
  netIncrease: { da: "merbeskæftigelse", en: "net increase of staff" },
  voksenlaerling: { da: "voksenlærling", en: "adult apprentice" },
  act: { da: "loven som helhed", en: "the act as a whole" }
}

const row = (cells: ReadonlyArray<string>): string => `| ${cells.join(" | ")} |`

const written = (language: "da" | "en"): Promise<string> => {
  const { title, how, omitted, heads } = words[language]
  const left = omissions.map((one) =>
    row([
      (about[one.about] ?? { da: one.about, en: one.about })[language],
      one[language],
      one.source,
      one.why[language]
    ])
  )
  return format(
    [
      `# ${title}`,
      how,
      ...danishPacks.map((pack) => packAsMarkdown(pack, language).replaceAll(/^#/gm, "##")),
      `## ${omitted}`,
      [row(heads), row(heads.map(() => "---")), ...left].join("\n")
    ].join("\n\n"),
    { parser: "markdown", printWidth: 120 }
  )
}

it.each(["da", "en"] as const)("the page of the rules in %s is what the packs say", async (language) => {
  const page = await written(language)
  if (process.env["UPDATE"] === "1") writeFileSync(pages[language], page)
  expect(readFileSync(pages[language], "utf8").replaceAll("\r\n", "\n")).toBe(page)
})
