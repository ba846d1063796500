import { type DataSchema, pointer } from "@partnerskab/core/plugin"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"

/** A part of a value that its form does not take, by a JSON pointer: empty for the whole of it. */
export interface WrongInForm {
  readonly at: string
  readonly why: string
}

const format = SchemaIssue.makeFormatterStandardSchemaV1()

/** All that an issue is about. */
export const wrongIn = (issue: SchemaIssue.Issue): ReadonlyArray<WrongInForm> =>
  format(issue).issues.map(({ path = [], message }) => ({
    at: pointer(...path.map((part) => String(typeof part === "object" ? part.key : part))),
    why: message
  }))

/** What is missing in a value that is kept as it is, and what is otherwise than its form says; nothing when all is well. */
export const wrongInForm = (schema: DataSchema, value: unknown): ReadonlyArray<WrongInForm> => {
  const read = Schema.decodeUnknownResult(Schema.toType(schema), { errors: "all" })(value)
  return Result.isFailure(read) ? wrongIn(read.failure.issue) : []
}
