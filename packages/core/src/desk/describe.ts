import { resolve } from "effect/SchemaAST"
import type { Authority } from "../party/index.ts"
import {
  type DataSchema,
  type EntityDefinition,
  type FieldWords,
  isCodeList,
  type ModuleDefinition,
  type Policy,
  type TermsChain,
  type Texts
} from "../plugin/index.ts"
import type { BroughtModule, Catalog } from "./Catalog.ts"
import type { InstalledCode } from "./codes.ts"
import type {
  DescribedCodes,
  DescribedEntity,
  DescribedModule,
  DescribedPack,
  DescribedParameter,
  DescribedPolicy,
  DescribedTerms,
  DescribedWord,
  Description
} from "./Description.ts"
import type { InstalledPack } from "./law.ts"
import type { InstalledParameter } from "./parameters.ts"
import { personalFields } from "./personalFields.ts"
import { nodesOf } from "./schemaNodes.ts"

/** What a catalog holds, as plain data. */
export const describe = (catalog: Catalog, authority: Authority): Description => {
  const open = catalog.brought.filter(isOpen)
  return {
    authority: { code: authority.code, displayName: authority.displayName },
    editions: catalog.editions,
    plugins: catalog.plugins.map(({ key, definition: { version } }) => ({ key, version })),
    modules: catalog.brought.map(moduleOf),
    policies: [
      ...open.flatMap(({ key, definition }) => definition.policies.map(policyOf({ kind: "module", key }))),
      ...catalog.plugins.flatMap(({ key, definition }) => definition.policies.map(policyOf({ kind: "plugin", key })))
    ].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    parameters: [...catalog.parameters.values()].map(parameterOf).toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    codes: [...catalog.codes.lists].map(codesOf).toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    targets: catalog.targets
      .map(({ indicator, atLeast, asOf, source, verified = false, by }) => ({
        indicator,
        atLeast,
        asOf,
        source,
        verified,
        by
      }))
      .toSorted((a, b) => (`${a.indicator} ${a.asOf}` < `${b.indicator} ${b.asOf}` ? -1 : 1)),
    reactions: open.flatMap(({ key: module, definition }) =>
      Object.entries(definition.reactions).map(([key, { entity, event }]) => ({ module, key, entity, event }))
    ),
    indicators: open.flatMap(({ key: module, definition }) =>
      Object.entries(definition.indicators).map(([key, { title }]) => ({ module, key, title: textsOf(title) }))
    ),
    packs: catalog.packs.map(packOf).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  }
}

const packOf = ({ by, pack: { id, from, to, seal, rules, ...title } }: InstalledPack): DescribedPack => ({
  id,
  title: textsOf(title),
  from,
  ...(to === undefined ? {} : { to }),
  by,
  ...(seal === undefined ? {} : { seal }),
  rules: rules.map(({ id: rule, paragraph, subject, verified, ...words }) => ({
    id: rule,
    title: textsOf(words),
    paragraph,
    subject: subject.key,
    verified
  }))
})

const isOpen = ({ disabledBy }: BroughtModule): boolean => disabledBy.length === 0
const textsOf = ({ da, en }: Texts): Texts => ({ da, en })

const moduleOf = (module: BroughtModule): DescribedModule => {
  const { key, definition, broughtBy, replacedBy, disabledBy } = module
  const { title, terms, entities, commands } = definition
  return {
    key,
    title: textsOf(title),
    broughtBy,
    replacedBy,
    disabledBy,
    ...(module.contact === undefined ? {} : { contact: module.contact }),
    ...(terms === undefined ? {} : { terms: isOpen(module) ? termsOf(definition, terms) : noTerms }),
    entities: entities.map(entityOf),
    commands: isOpen(module)
      ? Object.entries(commands).map(([name, { definition: command }]) => ({
          key: name,
          personal: personalOf(command.input)
        }))
      : []
  }
}

const personalOf = ({ ast }: DataSchema) => personalFields(ast)

const noTerms: DescribedTerms = { wordings: [], personal: [], codes: [], material: {} }

const termsOf = ({ material = {} }: ModuleDefinition, { wordings }: TermsChain<string, unknown>): DescribedTerms => ({
  wordings: wordings.map(({ lineage, version }, at) => ({ lineage, version, today: at === wordings.length - 1 })),
  personal: personalOf(wordings.at(-1)!.schema),
  codes: codedFields(wordings.at(-1)!.schema),
  material: { ...material }
})

const codedFields = ({ ast }: DataSchema): DescribedTerms["codes"] =>
  nodesOf(ast).flatMap(({ node, at }) => {
    const { words } = (resolve(node) ?? {}) as { readonly words?: FieldWords }
    return isCodeList(words?.codes) ? [{ at, list: words.codes.key }] : []
  })

const entityOf = ({
  key,
  definition
}: {
  readonly key: string
  readonly definition: EntityDefinition
}): DescribedEntity => {
  const { words, when, events, lookup } = definition
  return {
    ...wordOf(key, words?.name),
    states: Object.keys(when).map((state) => wordOf(state, words?.states?.[state])),
    events: Object.keys(events).map((event) => wordOf(event, words?.events?.[event])),
    lookup: ["state", ...lookup]
  }
}

const wordOf = (key: string, words: Texts | undefined): DescribedWord =>
  words === undefined ? { key } : { key, words: textsOf(words) }

const policyOf =
  (by: DescribedPolicy["by"]) =>
  ({ id, on, exceptionTo }: Policy): DescribedPolicy => ({
    id,
    on,
    by,
    ...(exceptionTo === undefined ? {} : { exceptionTo: { ...exceptionTo, reason: textsOf(exceptionTo.reason) } })
  })

const codesOf = ([key, list]: readonly [string, ReadonlyMap<string, InstalledCode>]): DescribedCodes => ({
  key,
  codes: [...list]
    .map(([code, { da, en, by, ...days }]) => ({ code, words: { da, en }, ...days, by }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
})

const parameterOf = ({ key, module, definition, changes }: InstalledParameter): DescribedParameter => ({
  key,
  module,
  title: textsOf(definition.title),
  values: [
    { value: definition.value, source: definition.source, verified: definition.verified ?? false },
    ...changes.map(({ from, value, source, verified = false, by }) => ({ from, value, source, verified, by }))
  ]
})
