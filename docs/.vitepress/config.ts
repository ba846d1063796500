import { defineConfig } from "vitepress"
import { root, rewrites, sidebar } from "./pages.ts"
import { linksAsInTheRepository } from "./links.ts"

// The pages are the Markdown files of the repository, where they lie: what is read there and here is the same.
export default defineConfig({
  title: "partnerskab",
  description: "The Danish partnerskabsaftale as a TypeScript library",
  lang: "en",
  srcDir: root,
  srcExclude: ["**/node_modules/**", "**/CHANGELOG.md", "**/api/**", ".changeset/**", "out/**", "data/**", "AGENTS.md"],
  outDir: `${root}/out/site`,
  cacheDir: `${root}/.cache/vitepress`,
  cleanUrls: false,
  rewrites,
  // Made by TypeDoc after this, and laid beside it; that it is there is checked on the whole site.
  ignoreDeadLinks: [/\/api\/index$/],
  markdown: {
    languageAlias: { ndjson: "json" },
    config: linksAsInTheRepository,
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" }
  },
  themeConfig: {
    search: { provider: "local" },
    outline: { level: [2, 3] },
    nav: [
      { text: "Begin", link: "/" },
      { text: "Guides", link: "/docs/guides/the-agreement" },
      { text: "Reference", link: "/docs/reference" },
      { text: "På dansk", link: "/docs/vejledning/for-ledere" }
    ],
    sidebar: sidebar(),
    footer: {
      message: "MIT. Figures and labels of the 2011 evaluation are facts from LBR Slagelse’s published report."
    }
  }
})
