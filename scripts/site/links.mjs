// Every link of the site that stays on the site leads to a file that is there, and to a place on it when it names one. The
// reference is asked as the pages are: its links to the sources, and its own pages.
import { globSync, readFileSync } from "node:fs"
import { join, posix, relative } from "node:path"

const elsewhere = /^([a-z]+:|\/\/)/i
const here = /^#?$/
const decoded = (text) => decodeURI(text.replaceAll("&amp;", "&"))
const found = (text, pattern) => [...text.matchAll(pattern)].map(([, one]) => one)

const look = (text) => ({
  links: new Set(found(text, /<(?:a|link) [^>]*?href="([^"]*)"/g)),
  places: new Set(found(text, / id="([^"]*)"/g))
})

/** Where a link of a page leads, as a file of the site and a place on it. */
const targetOf = (page, link, files) => {
  const [path, hash] = decoded(link).split("#")
  const at = posix.join(path.startsWith("/") ? "" : path === "" ? page : posix.dirname(page), path)
  const file = at.replace(/^\//, "")
  return { file: files.has(file) ? file : posix.join(file, "index.html"), hash }
}

const filesOf = (site) =>
  globSync("**", { cwd: site, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => relative(site, join(one.parentPath, one.name)).replaceAll("\\", "/"))

export const brokenLinks = (site) => {
  const files = new Set(filesOf(site))
  const pages = new Map(
    [...files]
      .filter((file) => file.endsWith(".html"))
      .map((file) => [file, look(readFileSync(join(site, file), "utf8"))])
  )
  return [...pages].flatMap(([page, { links }]) =>
    [...links].flatMap((link) => {
      if (elsewhere.test(link) || here.test(link)) return []
      const { file, hash } = targetOf(page, link, files)
      if (!files.has(file)) return [`${page}: ${link} leads nowhere`]
      const isThere = !hash || !pages.has(file) || pages.get(file).places.has(hash)
      return isThere ? [] : [`${page}: ${link}: ${file} has no such place`]
    })
  )
}
