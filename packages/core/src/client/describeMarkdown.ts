import type { DescribedModule, DescribedWord, Description } from "../desk/index.ts"
import type { Language } from "../evaluation/index.ts"
import { kindWords, words } from "./describeWords.ts"

/**
 * What is installed as Markdown, for people: titles, commands, personal texts, policies and figures.
 *
 * @category text
 */
export const describeMarkdown = (description: Description, language: Language): string => {
  const say = (word: keyof typeof words): string => words[word][language]
  const table = (head: ReadonlyArray<keyof typeof words>, rows: ReadonlyArray<ReadonlyArray<string>>) =>
    rows.length === 0 ? [say("none"), ""] : [row(head.map(say)), row(head.map(() => "---")), ...rows.map(row), ""]
  const word = ({ key, words: said }: DescribedWord) => plain(said === undefined ? key : `${key} (${said[language]})`)
  const { authority, editions, plugins, modules, policies, parameters, codes, reactions, indicators, packs } =
    description
  const off = new Set(modules.filter(({ disabledBy }) => disabledBy.length > 0).map(({ key }) => key))
  return [
    `# ${plain(`${authority.displayName} (${authority.code}): ${say("installed")}`)}`,
    "",
    ...editions.flatMap(({ key, from, points }) => [
      `## ${plain(`${say("edition")} ${key}, ${say("from")} ${from}`)}`,
      "",
      ...table(
        ["number", "title", "point"],
        points.map(({ number, title, point }) => [
          String(number),
          plain(title[language]),
          plain(off.has(point) ? `${point} (${say("disabled")})` : point)
        ])
      )
    ]),
    `## ${say("plugins")}`,
    "",
    ...table(
      ["plugin", "version"],
      plugins.map(({ key, version }) => [plain(key), plain(version)])
    ),
    `## ${say("modules")}`,
    "",
    ...table(
      ["module", "title", "broughtBy", "replacedBy", "disabledBy", "terms", "material", "commands"],
      modules.map(({ key, title, broughtBy, replacedBy, disabledBy, terms, commands }) => [
        ...[key, title[language]].map(plain),
        ...[broughtBy, replacedBy, disabledBy].map(listed),
        listed(wordingsOf(terms, say("today"))),
        listed(
          Object.entries(terms?.material ?? {}).map(
            ([field, needs]) =>
              `${field}: ${typeof needs === "string" ? say(needs) : `${say("reapprove")} (${needs.reapproveBy.join(", ")})`}`
          )
        ),
        listed(commands.map((command) => command.key))
      ])
    ),
    `## ${say("entities")}`,
    "",
    ...table(
      ["entity", "module", "states", "events", "lookup"],
      modules.flatMap(({ key: module, entities }) =>
        entities.map(({ states, events, lookup, ...entity }) => [
          word(entity),
          plain(module),
          states.map(word).join(", "),
          listed(events.map(({ key }) => key)),
          listed(lookup)
        ])
      )
    ),
    `## ${say("personal")}`,
    "",
    ...table(
      ["givenTo", "field", "kind"],
      modules.flatMap(({ key, terms, commands }) =>
        [
          { to: `${say("termsOf")} ${key}`, personal: terms?.personal ?? [] },
          ...commands.map((command) => ({ to: `${key}.${command.key}`, personal: command.personal }))
        ].flatMap(({ to, personal }) =>
          personal.map(({ at, kind }) => [to, at, kindWords[kind]?.[language] ?? kind].map(plain))
        )
      )
    ),
    `## ${say("policies")}`,
    "",
    ...table(
      ["id", "on", "by", "exceptionTo", "reason", "legalBasis"],
      policies.map(({ id, on, by, exceptionTo }) =>
        [
          id,
          on,
          `${say(by.kind).toLowerCase()} ${by.key}`,
          exceptionTo?.policy ?? "",
          exceptionTo?.reason[language] ?? "",
          exceptionTo?.legalBasis ?? ""
        ].map(plain)
      )
    ),
    `## ${say("parameters")}`,
    "",
    ...table(
      ["key", "title", "from", "value", "source", "by"],
      parameters.flatMap(({ key, title, values }) =>
        values.map(({ from = "", value, source, verified, by = "" }) =>
          [
            key,
            title[language],
            from,
            JSON.stringify(value),
            verified ? source : `${source} (${say("notVerified")})`,
            by
          ].map(plain)
        )
      )
    ),
    `## ${say("codes")}`,
    "",
    ...table(
      ["key", "code", "title", "from", "to", "by"],
      codes.flatMap(({ key, codes: all }) =>
        all.map(({ code, words: said, firstDay = "", lastDay = "", by }) =>
          [key, code, said[language], firstDay, lastDay, by].map(plain)
        )
      )
    ),
    `## ${say("packs")}`,
    "",
    ...table(
      ["pack", "from", "to", "title", "rule", "paragraph", "by"],
      packs.flatMap(({ id, from, to = "", by, rules }) =>
        rules.map(({ id: rule, title, paragraph, verified }) =>
          [id, from, to, title[language], rule, verified ? paragraph : `${paragraph} (${say("notVerified")})`, by].map(
            plain
          )
        )
      )
    ),
    `## ${say("reactions")}`,
    "",
    ...table(
      ["reaction", "on"],
      reactions.map(({ module, key, entity, event }) => [`${module}.${key}`, `${entity}.${event}`].map(plain))
    ),
    `## ${say("indicators")}`,
    "",
    ...table(
      ["key", "title"],
      indicators.map(({ module, key, title }) => [`${module}.${key}`, title[language]].map(plain))
    )
  ].join("\n")
}

/** Text that Markdown shows as it stands, also in a table. */
const plain = (text: string): string => text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_[\]<>|&]/g, "\\$&")
const listed = (texts: ReadonlyArray<string>): string => plain(texts.join(", "))
const row = (cells: ReadonlyArray<string>): string => `| ${cells.join(" | ")} |`

const wordingsOf = (terms: DescribedModule["terms"], todays: string): ReadonlyArray<string> =>
  (terms?.wordings ?? []).map(({ lineage, version, today }) => `${lineage}/${version}${today ? ` (${todays})` : ""}`)
