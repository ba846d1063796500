// Runs Node on a script for so many minutes at most. A test that never lets go would otherwise hold the run for ever,
// and its worker would outlive it; so the script and all it starts are one group, and end together.
import { spawn } from "node:child_process"
import { root } from "../setup/paths.mjs"

const windows = process.platform === "win32"

export const runLimited = ({ args, env, minutes }) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env,
      stdio: ["ignore", "inherit", "inherit"],
      detached: !windows
    })
    const end = () => {
      try {
        process.kill(windows ? child.pid : -child.pid, "SIGKILL")
      } catch {
        // it has ended already
      }
    }
    const limit = setTimeout(() => {
      console.error(`\nstopped after ${minutes} minutes: a test file without a line above does not end`)
      end()
    }, minutes * 60_000)
    const interrupted = () => {
      end()
      process.exit(130)
    }
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"]
    for (const signal of signals) process.on(signal, interrupted)
    child.on("close", (code) => {
      clearTimeout(limit)
      for (const signal of signals) process.off(signal, interrupted)
      resolve(code === 0)
    })
  })
