import { Agreements, Parties, People, Placements } from "@partnerskab/core"
import * as Schema from "effect/Schema"
import { OpenApi } from "effect/http-api"
import type { Partnerships } from "./partnerships.ts"

type Desk = ReturnType<Partnerships["Service"]["as"]>
type InputOf<Command extends (input: never, ...rest: ReadonlyArray<never>) => unknown> = Parameters<Command>[0]

/**
 * A body that goes to its command as it came: the command is the judge of it, and says what is wrong in both languages.
 * So HTTP lets everything through, and the client is typed by what the command takes.
 */
const asGiven = <Input>() => Schema.Unknown as unknown as Schema.Codec<Input, unknown>

export const bodies = {
  register: asGiven<InputOf<Desk["people"]["register"]>>(),
  add: asGiven<InputOf<Desk["parties"]["add"]>>(),
  draft: asGiven<InputOf<Desk["agreement"]["draft"]>>(),
  sign: asGiven<Omit<InputOf<Desk["agreement"]["sign"]>, "agreement">>(),
  end: asGiven<Omit<InputOf<Desk["agreement"]["end"]>, "agreement">>(),
  places: asGiven<Omit<InputOf<Desk["placements"]["register"]>, "agreement">>()
}

interface Commands {
  readonly definition: {
    readonly commands: Readonly<Record<string, { readonly definition: { readonly input: Schema.Top } }>>
  }
}

/** What the OpenAPI document says of a body: the form of its command, without what stands in the address. */
const formOf = (module: Commands, name: string, addressed?: string) => {
  const { input } = module.definition.commands[name]!.definition
  const { schema } = Schema.toJsonSchemaDocument(input, { onExcessProperty: "error" })
  const { properties, required, ...rest } = schema as {
    readonly properties: Readonly<Record<string, unknown>>
    readonly required: ReadonlyArray<string>
  }
  const kept = Object.entries(properties).filter(([field]) => field !== addressed)
  const form = {
    ...rest,
    properties: Object.fromEntries(kept),
    required: required.filter((field) => field !== addressed)
  }
  return OpenApi.annotations({
    transform: (operation) => ({
      ...operation,
      requestBody: { required: true, content: { "application/json": { schema: form } } }
    })
  })
}

export const forms = {
  register: formOf(People, "register"),
  add: formOf(Parties, "add"),
  draft: formOf(Agreements, "draft"),
  sign: formOf(Agreements, "sign", "agreement"),
  end: formOf(Agreements, "end", "agreement"),
  places: formOf(Placements, "register", "agreement")
}
