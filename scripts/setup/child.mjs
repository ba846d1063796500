// Runs the workspace's own Node in our place: same terminal, same exit code, same signals.
import { spawn } from "node:child_process"
import { node, root } from "./paths.mjs"

export const runOnNode = (args) => {
  const child = spawn(node, args, { cwd: root, stdio: "inherit" })
  // A terminal already sends Ctrl-C to both of us; sending it on would be a second one.
  const forward = (signal) => {
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal)
  }
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"]
  for (const signal of signals) process.on(signal, forward)
  child.on("error", (error) => {
    console.error(`Node kunne ikke startes / Node could not be started: ${error.message}`)
    process.exitCode = 1
  })
  child.on("exit", (code, signal) => {
    for (const name of signals) process.off(name, forward)
    if (signal === null) process.exitCode = code ?? 1
    else process.kill(process.pid, signal)
  })
}
