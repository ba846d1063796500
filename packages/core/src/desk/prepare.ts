import type { Refusal } from "../plugin/index.ts"
import { canonical } from "../storage/index.ts"
import type { Catalog } from "./Catalog.ts"
import type { Prepared } from "./consider.ts"
import { envelopeRefusals } from "./envelope.ts"
import type { Order } from "./Order.ts"
import { derivedId } from "./ids.ts"
import { InputInvalid } from "./refusals.ts"
import type { Detached } from "./personal.ts"

/** Reads the input of an order. The texts about people stand apart from it from here on. */
export const prepare = (
  catalog: Catalog,
  order: Order,
  digest: (text: string) => string
): { readonly prepared: Prepared; readonly refusals: ReadonlyArray<Refusal> } => {
  const { module, command, commandId, actor, onBehalfOf, ifVersion } = order
  const name = `${module}.${command}`
  const definition = catalog.modules.get(module)!.commands[command]!.definition
  const refOf = (n: number) => derivedId(digest, commandId, `text/${n}`)
  const texts: Array<Detached> = []
  const { input, refusals } = catalog.decoder(definition.input)(order.input, "", { texts, refOf })
  const commandHash = digest(canonical([name, input]))
  const stamp = { commandId, commandHash, actor, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) }
  const policies = catalog.policies.get(name) ?? []
  const prepared: Prepared = { name, definition, policies, input, texts, refOf, stamp, seed: commandId, ifVersion }
  return { prepared, refusals: [...envelopeRefusals(order), ...versionRefusals(ifVersion), ...refusals] }
}

const versionRefusals = (ifVersion: unknown): ReadonlyArray<Refusal> =>
  InputInvalid.unless(ifVersion === undefined || (Number.isSafeInteger(ifVersion) && (ifVersion as number) >= 0), {
    rule: "ifVersion",
    da: "ifVersion skal være et helt tal fra 0",
    en: "ifVersion must be a whole number from 0"
  })
