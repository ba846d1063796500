// Links are written as they work in the repository: to folders, and to files that are no pages. Here a folder is its page,
// a file is shown as it is, and a folder without a page is only named. What leads nowhere stays as it was written, and the
// build fails on it.
import { existsSync, statSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import type { MarkdownRenderer } from "vitepress"
import { addressOf, root } from "./pages.ts"

type Token = ReturnType<MarkdownRenderer["parse"]>[number]

const isOurs = (href: string): boolean => !/^([a-z]+:|#|\/)/i.test(href)

export const linksAsInTheRepository = (markdown: MarkdownRenderer): void => {
  markdown.core.ruler.push("as-in-the-repository", ({ tokens, env }) => {
    const { realPath, path } = env as { readonly realPath?: string; readonly path: string }
    for (const { children } of tokens) if (children) rewrite(children, realPath ?? path)
  })
}

const rewrite = (tokens: Array<Token>, page: string): void => {
  for (const [at, token] of tokens.entries()) {
    const href = token.type === "link_open" ? (token.attrGet("href") ?? "") : "#"
    if (!isOurs(href)) continue
    const found = hereOf(page, href)
    if (found === undefined) continue
    if (found === "onlyNamed") nameOnly(tokens, at)
    else for (const [name, value] of Object.entries(found)) token.attrSet(name, value)
  }
}

const nameOnly = (tokens: Array<Token>, at: number): void => {
  const end = tokens.findIndex((token, place) => place > at && token.type === "link_close")
  for (const token of [tokens[at]!, tokens[end]!]) Object.assign(token, { type: "text", tag: "", content: "" })
}

type Here = Readonly<Record<string, string>> | "onlyNamed" | undefined

const hereOf = (page: string, href: string): Here => {
  const [path = "", hash] = href.split("#")
  const file = join(dirname(page), decodeURI(path))
  if (!existsSync(file)) return undefined
  const at = relative(root, file).replaceAll("\\", "/")
  if (statSync(file).isDirectory()) return folderOf(at)
  if (at.endsWith(".md") && !at.endsWith(".api.md"))
    return { href: `${addressOf(at)}${hash === undefined ? "" : `#${hash}`}` }
  return { href: `/files/${at}.txt`, target: "_blank", rel: "noreferrer" }
}

const folderOf = (at: string): Here => {
  if (existsSync(join(root, at, "README.md"))) return { href: addressOf(`${at}/README.md`) }
  // The decisions are a list in the side bar, which opens at the first.
  return at === "docs/decisions" ? { href: "/docs/decisions/0001-english-shapes-danish-names" } : "onlyNamed"
}
