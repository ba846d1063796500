import type { ConformanceReport, LawOutcome } from "./conformanceReport.ts"

/**
 * A report of conformance as Markdown: what is broken first, what was not tried and why, then what is kept.
 *
 * @category text
 */
export const conformanceMarkdown = ({ name, contract, counts, laws }: ConformanceReport): string => {
  const of = (outcome: LawOutcome["outcome"]) => laws.filter((law) => law.outcome === outcome)
  const verdict =
    counts.broken > 0
      ? `It breaks ${counts.broken} of them`
      : counts.notTried > 0
        ? "It keeps every law that it was tried with"
        : "It keeps them all"
  const parts = [
    `# Conformance of ${name}`,
    `Port ${contract}, ${laws.length} laws. ${verdict}: ${counts.kept} kept, ${counts.broken} broken, ${counts.notTried} not tried.`,
    ...section("Broken", of("broken")),
    ...section("Not tried", of("notTried")),
    ...section("Kept", of("kept"))
  ]
  return `${parts.join("\n\n")}\n`
}

const section = (title: string, laws: ReadonlyArray<LawOutcome>): ReadonlyArray<string> => {
  const groups = [...Map.groupBy(laws, ({ group }) => group)]
  return laws.length === 0 ? [] : [`## ${title}`, ...groups.flatMap(([group, own]) => [`### ${group}`, list(own)])]
}

const list = (laws: ReadonlyArray<LawOutcome>): string =>
  laws
    .map(
      ({ number, title, reason }) => `- **${number}** ${title}${reason === undefined ? "" : `\n  – ${plain(reason)}`}`
    )
    .join("\n")

/** A reason on one line, with no sign that means something to Markdown. */
const plain = (reason: string): string => `\`${reason.replaceAll(/\s+/g, " ").replaceAll("`", "'")}\``
