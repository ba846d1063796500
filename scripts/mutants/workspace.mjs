// A copy of the packages that may be spoilt: the working tree is never touched, as others may be using it.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync
} from "node:fs"
import { dirname, join, relative, resolve } from "node:path"
import { repositoryFiles } from "../setup/files.mjs"
import { cache, projects, root } from "../setup/paths.mjs"

export const makeWorkspace = () => {
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, "mutants-"))
  const wanted = repositoryFiles().filter((name) => name.startsWith("packages/") || !name.includes("/"))
  for (const name of wanted) cpSync(join(root, name), join(folder, name))
  for (const name of [".", ...projects("packages")]) link(folder, join(name, "node_modules"))
  return folder
}

/** Installs in the copy what is installed here, so that packages find each other in the copy and all else where it is. */
const link = (folder, name) => {
  mkdirSync(join(folder, name), { recursive: true })
  for (const entry of readdirSync(join(root, name), { withFileTypes: true })) {
    const path = join(name, entry.name)
    if (entry.isDirectory() && entry.name.startsWith("@")) link(folder, path)
    else if (entry.isSymbolicLink()) symlinkSync(join(folder, aimOf(path)), join(folder, path), "junction")
    else if (entry.name === ".pnpm") symlinkSync(join(root, path), join(folder, path), "junction")
  }
}

const aimOf = (path) => relative(root, resolve(root, dirname(path), readlinkSync(join(root, path))))

/** Why a mutant cannot be made of its files as they are now: its text must stand there once, and its tests must exist. */
export const unfit = (folder, { file, find, tests = [] }) => {
  const gone = [file, ...tests].find((name) => !existsSync(join(folder, name)))
  if (gone !== undefined) return `there is no ${gone}`
  const holds = readFileSync(join(folder, file), "utf8").split(find).length - 1
  return holds === 1 ? undefined : `${file} holds ${holds} times, not once: ${find}`
}

/** Does something while a mutant stands in the place of its file. */
export const spoilt = (folder, { file, find, instead }, run) => {
  const path = join(folder, file)
  const before = readFileSync(path, "utf8")
  try {
    writeFileSync(
      path,
      before.replace(find, () => instead)
    )
    return run()
  } finally {
    writeFileSync(path, before)
  }
}
