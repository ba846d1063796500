import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import * as SchemaGetter from "effect/SchemaGetter"
import { type DataSchema, PersonalText } from "../plugin/index.ts"
import type { Offer } from "./offers.ts"
import { type Problem, problem } from "./problems.ts"
import { nodesOf, type SchemaNode } from "./schemaNodes.ts"

/** A schema with what people call it. */
type Named = readonly [name: string, schema: DataSchema]

/** Schemas that cannot be used here: of another copy of a library, not immediate, or with texts no storage can hold. */
export const schemaProblems = (modules: ReadonlyArray<Offer>): ReadonlyArray<Problem> =>
  modules.flatMap((module) => {
    const given = givenTo(module)
    const copies = [...given, ...keptBy(module)].flatMap(copyProblems)
    // A schema of another copy cannot be looked into.
    return copies.length > 0 ? copies : given.flatMap(formProblems)
  })

/** Whether a value can be read with a schema; if not, `schemaProblems` says why. */
export const canBeRead = (schema: DataSchema): boolean =>
  copyProblems(["", schema]).length === 0 && formProblems(["", schema]).every(({ code }) => code === "PK-SCHEMA-TEXT")

/** What comes from outside. */
const givenTo = ({ key, definition }: Offer): ReadonlyArray<Named> => [
  ...Object.entries(definition.commands).map(([name, one]): Named => [`${key}.${name}`, one.definition.input]),
  ...(definition.terms?.wordings ?? []).map(({ lineage, version, schema }): Named => [
    `the terms ${lineage}/${version} of "${key}"`,
    schema
  ]),
  ...definition.parameters.map(({ key: name, definition: { form } }): Named => [`the parameter ${name}`, form])
]

/** What is kept. */
const keptBy = ({ definition }: Offer): ReadonlyArray<Named> =>
  definition.entities.flatMap(({ key, definition: { state, forms } }) => [
    [`the state of "${key}"`, state] as const,
    ...Object.entries(forms).flatMap(([type, all]) =>
      all.map(({ schema }): Named => [`the event ${type} of "${key}"`, schema])
    )
  ])

/** The class that all parts of a schema made by one copy of effect come from. */
const copyOf = (node: object): unknown => {
  let proto: unknown = node
  for (;;) {
    const above: unknown = Object.getPrototypeOf(proto)
    if (above === null || above === Object.prototype) return proto
    proto = above
  }
}
const ours = copyOf(Schema.String.ast)
const isOurs = (node: SchemaAST.AST): boolean => copyOf(node) === ours

/** Something that keeps a schema from being used: what follows its name. */
interface Fault {
  readonly code: string
  readonly at: string
  readonly says: string
}

const copyFaults = (schema: DataSchema): ReadonlyArray<Fault> => {
  const fault = (code: string, says: string, at = "") => [{ code, at, says }]
  if (!Schema.isSchema(schema)) return fault("PK-SCHEMA", "has no schema of effect 4")
  const nodes = nodesOf(schema.ast, isOurs)
  const foreign = nodes.find(({ node }) => !isOurs(node))
  if (foreign !== undefined)
    return fault(
      "PK-EFFECT-TWICE",
      "is made with another copy of effect: list effect under peerDependencies, not dependencies, and install again",
      foreign.at
    )
  const other = nodes.find(
    ({ node: { annotations } }) => ![undefined, PersonalText].includes(annotations?.["personalText"] as never)
  )
  return other === undefined
    ? []
    : fault(
        "PK-CORE-TWICE",
        "is made with another copy of @partnerskab/core: list it under peerDependencies, not dependencies, and install again",
        other.at
      )
}

const isLater = (node: SchemaAST.AST): boolean =>
  (node.encoding ?? []).some(
    ({ transformation }) =>
      transformation._tag === "Transformation" &&
      ["", "2026-01-01", 1, [], {}].some((sample) => waitsFor(transformation.decode as never, sample))
  )

/** Whether reading a sample waits. One that is not of the form may make the reading throw; that is no waiting. */
const waitsFor = (getter: SchemaGetter.Getter<unknown, unknown>, sample: unknown): boolean => {
  try {
    const ran = Effect.runSyncExit(SchemaGetter.run(getter, Option.some(sample), {}))
    return ran._tag === "Failure" && ran.cause.reasons.some((reason) => reason._tag === "Die" && waits(reason.defect))
  } catch {
    return false
  }
}

const waits = (defect: unknown): boolean =>
  typeof defect === "object" && defect !== null && "_tag" in defect && defect._tag === "AsyncFiberError"

const open = ["String", "TemplateLiteral", "Declaration", "ObjectKeyword", "Any", "Unknown"]
const unstorable: ReadonlyArray<unknown> = ["\u0000", "\ud800"].flatMap((bad) => [
  bad,
  `a${bad}`,
  `a${bad}`.repeat(10),
  [bad],
  { a: bad }
])

/** Takes a text that no storage can hold: what a rule sees, and a journal keeps, must not. */
const isBare = ({ node, above, given }: SchemaNode): boolean =>
  !given &&
  open.includes(node._tag) &&
  ![node, ...above].some(isStorable) &&
  unstorable.some((sample) => takes(node, sample))

const takes = (node: SchemaAST.AST, sample: unknown): boolean => {
  try {
    return Schema.is(Schema.make<DataSchema>(node))(sample)
  } catch {
    return false
  }
}

const isStorable = ({ annotations, checks }: SchemaAST.AST): boolean =>
  annotations?.["personal"] !== undefined ||
  [annotations, ...(checks ?? []).map((check) => check.annotations)].some((one) =>
    ["storable", "readLater"].includes((one?.["rule"] as { readonly code?: string } | undefined)?.code ?? "")
  )

const formFaults = ({ ast }: DataSchema): ReadonlyArray<Fault> =>
  nodesOf(ast).flatMap((one) => [
    ...(isLater(one.node)
      ? [
          {
            code: "PK-SCHEMA-ASYNC",
            at: one.at,
            says: "waits for something while it reads: read it in the host, and give the value"
          }
        ]
      : []),
    ...(isBare(one)
      ? [
          {
            code: "PK-SCHEMA-TEXT",
            at: one.at,
            says: "takes any text, also what cannot be stored: use Id, Key, Label, Code, PersonName, Reach, Note or Kept"
          }
        ]
      : [])
  ])

/** What is found out about a schema once holds for ever. */
const remembered = (find: (schema: DataSchema) => ReadonlyArray<Fault>) => {
  const known = new WeakMap<DataSchema, ReadonlyArray<Fault>>()
  return ([name, schema]: Named): ReadonlyArray<Problem> => {
    const faults = known.get(schema) ?? find(schema)
    // What is no schema may not even be an object.
    if (Schema.isSchema(schema)) known.set(schema, faults)
    return faults.map(({ code, at, says }) => problem(code)(`${name}${at === "" ? "" : ` at ${at}`} ${says}`))
  }
}
const copyProblems = remembered(copyFaults)
const formProblems = remembered(formFaults)
