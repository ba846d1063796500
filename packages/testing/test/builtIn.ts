import * as core from "@partnerskab/core"
import type { AnyModule } from "@partnerskab/core/plugin"
import { Programme } from "@partnerskab/core/programme"

const isModule = (one: unknown): one is AnyModule =>
  typeof one === "function" && "definition" in one && "commands" in (one.definition as object)

/** Every module of the library, those of the programme last. */
export const builtIn: ReadonlyArray<AnyModule> = [
  ...Object.values<unknown>(core).filter(isModule),
  ...Programme.definition.add
]
