// One set-up at a time: a folder that only one process can make, holding the id of the process that made it.
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { cache } from "./paths.mjs"

const folder = join(cache, "setup.lock")
const broken = "setup.lock.left-by-"

/** Runs `work` alone; calls `onWait` once if another process is already at it. */
export const alone = async (work, onWait) => {
  mkdirSync(cache, { recursive: true })
  for (let waited = false; !take(); waited = true) {
    if (!waited) onWait()
    breakIfLeft()
    await sleep(200)
  }
  process.once("exit", release)
  try {
    return await work()
  } finally {
    process.off("exit", release)
    release()
  }
}

const take = () => {
  try {
    mkdirSync(folder)
    writeFileSync(join(folder, "pid"), String(process.pid))
    return true
  } catch (error) {
    if (error.code === "EEXIST") return false
    throw error
  }
}

const release = () => {
  for (const name of readdirSync(cache)) {
    if (name === "setup.lock" || name.startsWith(broken)) rmSync(join(cache, name), { recursive: true, force: true })
  }
}

// The renamed folder carries the dead owner's id and is not empty, so of two waiters only one can move it away.
const breakIfLeft = () => {
  const owner = ownerOf()
  if (owner === undefined || isAlive(owner)) return
  try {
    renameSync(folder, join(cache, broken + owner))
  } catch {
    // another waiter was first
  }
}

const ownerOf = () => {
  try {
    return Number(readFileSync(join(folder, "pid"), "utf8")) || undefined
  } catch {
    return madeLongAgo() ? 0 : undefined
  }
}

const madeLongAgo = () => {
  try {
    return Date.now() - statSync(folder).mtimeMs > 10_000
  } catch {
    return false
  }
}

const isAlive = (pid) => {
  if (pid === 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === "EPERM"
  }
}
