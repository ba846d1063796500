import {
  type AnyPlugin,
  type CodeEntry,
  codeListsOf,
  type CodeTable,
  type CodesOn,
  isUsable,
  type ModuleDefinition
} from "../plugin/index.ts"

/** A code with who named it: a module or a plugin. */
export interface InstalledCode extends CodeEntry {
  readonly by: string
}

/** Lists of codes and tables over them, with what plugins add. */
export interface InstalledCodes {
  readonly lists: ReadonlyMap<string, ReadonlyMap<string, InstalledCode>>
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, unknown>>
}

/** Puts the codes and values of modules and plugins together. */
export const codesOf = (
  modules: ReadonlyArray<{ readonly key: string; readonly definition: ModuleDefinition }>,
  plugins: ReadonlyArray<AnyPlugin>
): InstalledCodes => {
  const added = plugins.flatMap(({ key: by, definition }) => definition.entries.map((one) => ({ ...one, by })))
  const values = plugins.flatMap(({ definition }) => definition.values)
  const declared = modules.flatMap(({ key: module, definition }) =>
    codeListsOf(definition).map((list) => ({ module, list }))
  )
  return {
    lists: new Map(
      [...Map.groupBy(declared, ({ list }) => list.key)].map(([key, same]) => {
        // A list is the module's that its key begins with, whoever else has a field of it.
        const { module, list } = same.find((one) => key.startsWith(`${one.module}.`)) ?? same[0]!
        return [
          key,
          new Map([
            ...Object.entries(list.entries).map(([code, entry]) => [code, { ...entry, by: module }] as const),
            ...added
              .filter((one) => one.list === key)
              .flatMap(({ by, entries: more }) =>
                Object.entries(more).map(([code, entry]) => [code, { ...entry, by }] as const)
              )
          ])
        ] as const
      })
    ),
    tables: new Map(
      modules.flatMap(({ definition }) =>
        definition.tables.map(({ key, values: own }): readonly [string, ReadonlyMap<string, unknown>] => [
          key,
          new Map([
            ...Object.entries(own),
            ...values.filter(({ table }) => table === key).flatMap(({ values: more }) => Object.entries(more))
          ])
        ])
      )
    )
  }
}

/** The codes of a list that can be used on a day. A list that nobody declares is a mistake of the rule's author. */
export const codesOn =
  ({ lists }: InstalledCodes): CodesOn =>
  ({ key }, on, orLater) => {
    const list = lists.get(key)
    if (list === undefined) throw new Error(`no module that is installed declares the codes ${key}`)
    return new Map([...list].filter(([, entry]) => isUsable(entry, on, orLater)))
  }

/** The value of a code in a table. */
export const valueFor =
  ({ tables }: InstalledCodes) =>
  <Value>({ key }: Pick<CodeTable<Value>, "key">, code: string): Value | undefined => {
    const table = tables.get(key)
    if (table === undefined) throw new Error(`no module that is installed declares the table ${key}`)
    return table.get(code) as Value | undefined
  }
