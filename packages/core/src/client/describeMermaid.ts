import type { Description } from "../desk/index.ts"

/**
 * What is installed as a Mermaid flowchart: who brings, replaces and disables which module, which policies stand on
 * which, and which events ask for a command elsewhere.
 *
 * @category text
 */
export const describeMermaid = ({ editions, plugins, modules, policies, reactions }: Description): string => {
  const moduleNode = numbered("m", modules)
  const pluginNode = numbered("p", plugins)
  const policyNode = numbered(
    "x",
    policies.map(({ id: key }) => ({ key }))
  )
  const ownerOf = new Map(modules.flatMap(({ key, entities }) => entities.map((entity) => [entity.key, key] as const)))
  const disabled = modules.filter(({ disabledBy }) => disabledBy.length > 0)
  return [
    "flowchart LR",
    ...editions.map(({ key }, at) => `  e${at}(["${safe(`edition ${key}`)}"])`),
    ...plugins.map(({ key, version }) => `  ${pluginNode(key)}[["${safe(`${key} ${version}`)}"]]`),
    ...modules.map(({ key }) => `  ${moduleNode(key)}["${safe(key)}"]`),
    ...policies.map(({ id }) => `  ${policyNode(id)}{{"${safe(id)}"}}`),
    ...editions.flatMap(({ points }, at) =>
      points.map(({ number, point }) => arrow(`e${at}`, String(number), moduleNode(point)))
    ),
    ...modules.flatMap(({ key, broughtBy, replacedBy, disabledBy }) =>
      [
        { plugins: broughtBy, does: "adds" },
        { plugins: replacedBy, does: "replaces" },
        { plugins: disabledBy, does: "disables" }
      ].flatMap(({ plugins: who, does }) => who.map((plugin) => arrow(pluginNode(plugin), does, moduleNode(key))))
    ),
    ...policies.flatMap(({ id, on, by, exceptionTo }) => {
      const dot = on.lastIndexOf(".")
      const from = by.kind === "plugin" ? pluginNode(by.key) : moduleNode(by.key)
      return [
        arrow(from, "brings", policyNode(id)),
        arrow(policyNode(id), on.slice(dot + 1), moduleNode(on.slice(0, dot))),
        ...(exceptionTo === undefined ? [] : [arrow(policyNode(id), "exception to", policyNode(exceptionTo.policy))])
      ]
    }),
    ...reactions.map(({ module, entity, event }) =>
      arrow(moduleNode(ownerOf.get(entity)), `${entity}.${event}`, moduleNode(module))
    ),
    ...(disabled.length === 0
      ? []
      : [
          "  classDef disabled stroke-dasharray: 4 4,opacity: 0.6",
          `  class ${disabled.map(({ key }) => moduleNode(key)).join(",")} disabled`
        ])
  ]
    .filter((line) => line !== "")
    .join("\n")
}

/** The node of each key, if it has one: Mermaid reserves words that a key may be. */
const numbered = (letter: string, all: ReadonlyArray<{ readonly key: string }>) => {
  const nodes = new Map(all.map(({ key }, at) => [key, `${letter}${at}`]))
  return (key: string | undefined) => nodes.get(key ?? "") ?? ""
}

const arrow = (from: string, says: string, to: string): string =>
  from === "" || to === "" ? "" : `  ${from} -->|"${safe(says)}"| ${to}`

/** Text that can stand between quotes in Mermaid. */
const safe = (text: string): string =>
  text
    .replaceAll("#", "#35;")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/["<>`|[\]{}()\\]/g, (sign) => `#${sign.charCodeAt(0)};`)
