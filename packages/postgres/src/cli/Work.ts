import type { Config } from "./config.ts"
import type { Connected } from "./connect.ts"
import type { Options } from "./options.ts"

/** Where the command speaks. */
export interface Voice {
  readonly say: (text: string) => void
  readonly complain: (text: string) => void
}

/** What a command works with. */
export interface Work extends Voice {
  readonly options: Options
  readonly config: Config
  readonly connected: Connected
}
