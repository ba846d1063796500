// `npm start` and `npm test`: first what is missing is fetched, then the work runs on the Node of the lockfile.
import { install } from "./install.mjs"
import { alone } from "./lock.mjs"
import { isReady, stamp } from "./stamp.mjs"
import { runOnNode } from "./child.mjs"
import { Trouble } from "./trouble.mjs"

const works = {
  start: ["--conditions=@partnerskab/source", "examples/evaluate-2008-2010/src/main.ts"],
  test: ["scripts/test.mjs"],
  tarballs: ["scripts/tarballs.mjs"],
  setup: undefined
}

export const main = async ([name, ...args]) => {
  if (!(name in works)) return stop(`Brug / usage: node scripts/run.mjs ${Object.keys(works).join(" | ")}`)
  try {
    await prepare()
  } catch (error) {
    if (error instanceof Trouble) return stop(error.message)
    throw error
  }
  if (works[name] !== undefined) runOnNode([...works[name], ...args])
}

const prepare = async () => {
  if (isReady()) return
  await alone(
    () => {
      if (isReady()) return
      console.error("Gør klar … (første gang tager det nogle minutter) / Setting up … (a few minutes, the first time)")
      install()
      stamp()
    },
    () => console.error("En anden kørsel er ved at gøre klar; venter på den … / Waiting for another run to set up …")
  )
}

const stop = (message) => {
  console.error(message)
  process.exitCode = 1
}
