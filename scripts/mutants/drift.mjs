// Mistakes in finding what somebody took away from the tables: the tables themselves, views, keys, indexes and row security.
import { mutantsOfPostgres as mutantsOf } from "./mutantsOf.mjs"

export const driftMutants = [
  ...mutantsOf("schema/drift.ts", ["drift"], {
    "what is not made yet is missing": [".filter((step) => done.has(stepName(step)))", "", "migrations"],
    "a table that is gone is not missed": [".filter((table) => !tables.has(table))", ".filter(() => false)"],
    "a step makes one table": [
      'create table "s"\\.(\\w+) \\(\\n([^]*?)\\n\\);$/gm)]',
      'create table "s"\\.(\\w+) \\(\\n([^]*?)\\n\\);$/gm)].slice(0, 1)'
    ],
    "the tables of every installation are not looked at": [
      "    ...steps.flatMap((step) => madeBy(schema, step)),\n",
      ""
    ],
    "tables of lives are not looked at": [
      "...model.entities.map((entity) => {",
      "...model.entities.slice(0, 0).map((entity) => {"
    ],
    "a key is not looked for": ["...(key === undefined ? [] : [keyOf(nameIn(schema, table!), key)]),", ""],
    "the key of a table of lives is not looked for": [
      '[keyOf(nameIn(schema, table), "authority, id"), ...indexes]',
      "indexes"
    ],
    "the key of lives is of all authorities": [
      'nameIn(schema, table), "authority, id")',
      'nameIn(schema, table), "id")'
    ],
    "indexes of lives are not looked for": [
      "const indexes = columns.map((column) => fieldIndex(schema, table, column))",
      "const indexes: Array<Index> = []"
    ],
    "an index over some of the rows is not looked for": ["\\((.*?)\\)(?: where .*)?;$/gm", "\\((.*?)\\);$/gm"],
    "an index is looked for on every table": ["indexes.filter(([, , of]) => of === table)", "indexes"],
    "an index that keeps apart is any index": ["unique: unique !== undefined,", "unique: false,"],
    "an index that does not keep apart will do": ["&& (one.unique || !unique)", ""],
    "an index over anything will do": ["one.columns === columns && ", ""],
    "an index that was not finished will do": ["one.finished && ", ""],
    "what was begun is begun again beside it": ["!finished && columns === index.columns", "false"],
    "an index must keep apart if another does": ["(one.unique || !unique)", "one.unique === unique"],
    "a column that is to come lacks its index": [
      "        .filter((column) => tables.get(table)?.has(column))\n",
      "",
      "migrations"
    ],
    "an index is put into the usual schema": ["() => `${quoted(schema)}.`", "() => `partnerskab.`"],
    "a schema is not quoted": ["`${quoted(schema)}.${quoted(table)}`", "`${schema}.${table}`"],
    "the installation has an authority": ['table === "installation" ? [] : ', ""],
    "a policy alone is security": ["if (secured && hasPolicy) return []", "if (hasPolicy) return []"],
    "security without a policy is enough": ["if (secured && hasPolicy) return []", "if (secured) return []"],
    "security is not put back": ["...(secured ? [] : [enableRowSecurity(name)]), ", ""],
    "the policy is not put back": ["...(hasPolicy ? [] : [policyOfAuthority(name)])", ""],
    "a policy that is there is made again": [
      "...(hasPolicy ? [] : [policyOfAuthority(name)])",
      "policyOfAuthority(name)"
    ],
    "what is to be run has lines": ['    .replaceAll(/\\s+/g, " ")\n', ""],
    "a view in the place of a table has rows": [
      "if (is === undefined || is.isView) return []",
      "if (is === undefined) return []"
    ]
  }),
  ...mutantsOf("schema/standing.ts", ["drift"], {
    "a view is not there": ["c.relkind in ('r', 'p', 'v')", "c.relkind in ('r', 'p')"],
    "a column in quotes has no index": ["columns: unquoted(index.columns)", "columns: index.columns"],
    "any policy is ours": [" and p.polname = 'of_authority'", ""],
    "an index that was never finished will do": ["'finished', x.indisvalid", "'finished', true"],
    "what an index brings along is among its columns": ["x.indnkeyatts", "x.indnatts"],
    "tables of another schema are ours": ["where n.nspname = ${literal(schema)} and ", "where "]
  }),
  ...mutantsOf("schema/plan.ts", ["drift"], {
    "a view that is gone stays gone": [' || standing?.has(name.slice("view ".length)) === false', ""],
    "what somebody took away is not told": [", ...driftOf(schema, model, found)]", "]"]
  })
]
