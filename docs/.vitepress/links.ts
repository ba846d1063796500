// Links are written as they work in the repository: to folders, and to files that are no pages. Here a folder is its page,
// and a file is shown as it is. What leads nowhere stays as it was written, and the build fails on it.
import { existsSync, statSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import type { MarkdownRenderer } from "vitepress"
import { addressOf, root } from "./pages.ts"

const isOurs = (href: string): boolean => !/^([a-z]+:|#|\/)/i.test(href)

export const linksAsInTheRepository = (markdown: MarkdownRenderer): void => {
  markdown.core.ruler.push("as-in-the-repository", ({ tokens, env }) => {
    const page =
      (env as { readonly realPath?: string; readonly path: string }).realPath ?? (env as { path: string }).path
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      if (token.type !== "link_open") continue
      const href = token.attrGet("href") ?? ""
      if (!isOurs(href)) continue
      const found = hereOf(page, href)
      if (found !== undefined) for (const [name, value] of Object.entries(found)) token.attrSet(name, value)
    }
  })
}

const hereOf = (page: string, href: string): Readonly<Record<string, string>> | undefined => {
  const [path = "", hash] = href.split("#")
  const file = join(dirname(page), decodeURI(path))
  if (!existsSync(file)) return undefined
  const at = relative(root, file).replaceAll("\\", "/")
  if (statSync(file).isDirectory()) return folderOf(at)
  if (at.endsWith(".md")) return { href: `${addressOf(at)}${hash === undefined ? "" : `#${hash}`}` }
  return { href: `/files/${at}.txt`, target: "_blank", rel: "noreferrer" }
}

const folderOf = (at: string) => {
  if (existsSync(join(root, at, "README.md"))) return { href: addressOf(`${at}/README.md`) }
  // The decisions are a list in the side bar, which opens at the first.
  return at === "docs/decisions" ? { href: "/docs/decisions/0001-english-shapes-danish-names" } : undefined
}
