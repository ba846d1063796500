// What a person is told when the set-up cannot be done: what failed, and what to do about it.

/** A failure with a message for people; printed without a stack. */
export class Trouble extends Error {}

const network =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT|META_FETCH_FAIL|NETWORK_ERROR|TARBALL_FETCH|error sending request|network|CERT_|certificate/i

const unreachable = ({ name, registry }) => [
  `Pakkeregistret kan ikke nås: "${name}" fik ikke, hvad det bad ${registry} om.`,
  "Tjek netforbindelsen, en eventuel proxy (HTTPS_PROXY) og `npm config get registry`, og prøv så igen.",
  `The package registry cannot be reached: "${name}" did not get what it asked ${registry} for.`,
  "Check the network, any proxy (HTTPS_PROXY) and `npm config get registry`, then try again."
]

const outdated = () => [
  "pnpm-lock.yaml passer ikke til package.json. Kør `.tools/node_modules/.bin/pnpm install` og gem den nye låsefil.",
  "pnpm-lock.yaml does not match package.json. Run `.tools/node_modules/.bin/pnpm install` and keep the new lockfile."
]

const full = ({ name }) => [
  `Der er ikke mere plads på disken: "${name}" kunne ikke skrive. Frigør et par GB og prøv igen.`,
  `The disk is full: "${name}" could not write. Free a few GB and try again.`
]

const other = ({ name, said, log }) => [
  `Opsætningen mislykkedes i "${name}": ${lastWords(said)}`,
  `Hele udskriften står i ${log}.`,
  `The set-up failed in "${name}". Its whole output is in ${log}.`
]

export const whatFailed = (step) => {
  if (/OUTDATED_LOCKFILE|LOCKFILE_(CONFIG|MISSING)/.test(step.said)) return outdated().join("\n")
  if (/ENOSPC|No space left/i.test(step.said)) return full(step).join("\n")
  return (network.test(step.said) ? unreachable(step) : other(step)).join("\n")
}

const lastWords = (said) => {
  const lines = said.split("\n").filter((line) => line.trim() !== "")
  return (lines.findLast((line) => /error|ERR_/i.test(line)) ?? lines.at(-1) ?? "?").trim()
}
