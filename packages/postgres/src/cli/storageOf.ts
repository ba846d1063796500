import { createPartnerskab, storageModel } from "@partnerskab/core"
import { postgres } from "../postgres.ts"
import type { Work } from "./Work.ts"

/** The storage of the configured authority. */
export const storageOf = ({ options: { schema }, config, connected }: Work) =>
  postgres({ ...connected.connection, schema })({
    authority: config.authority.code,
    model: storageModel(config as never)
  })

/** The installation itself, over this database. */
export const installed = ({ options: { schema }, config, connected }: Work) =>
  createPartnerskab({
    ...config,
    storage: postgres({ ...connected.connection, schema })
  } as never) as unknown as ReturnType<typeof createPartnerskab<[], []>>
