// Every link of the site that stays on the site leads to a file that is there, and to a place on it when it names one.
import { existsSync, globSync, readFileSync, statSync } from "node:fs"
import { dirname, join, relative } from "node:path"

const skipped = /^([a-z]+:|#|$|\/\/)/i
const decoded = (text) => decodeURI(text.replaceAll("&amp;", "&"))

const targetOf = (site, page, href) => {
  const [path, hash] = decoded(href).split("#")
  const file = path.startsWith("/") ? join(site, path) : join(site, dirname(page), path)
  const found = existsSync(file) && statSync(file).isDirectory() ? join(file, "index.html") : file
  return { found, hash }
}

export const brokenLinks = (site) => {
  const pages = globSync("**/*.html", { cwd: site, exclude: ["docs/api/*/**"] })
  const read = new Map()
  const textOf = (file) => read.get(file) ?? read.set(file, readFileSync(file, "utf8")).get(file)
  return pages.flatMap((page) =>
    [...textOf(join(site, page)).matchAll(/<a [^>]*?href="([^"]*)"/g)].flatMap(([, href]) => {
      if (skipped.test(href)) return []
      const { found, hash } = targetOf(site, page, href)
      if (!existsSync(found)) return [`${page}: ${href} leads nowhere`]
      const isThere = !hash || !found.endsWith(".html") || textOf(found).includes(`id="${hash}"`)
      return isThere ? [] : [`${page}: ${href}: ${relative(site, found)} has no such place`]
    })
  )
}
