import { resolve } from "node:path"
import { pathToFileURL } from "node:url"
import type { createPartnerskab } from "@partnerskab/core"

/** What is installed, as the configuration says. */
export type Config = Omit<Parameters<typeof createPartnerskab>[0], "storage">

/** Reads the configuration; a sentence when it is none. */
export const readConfig = async (file: string): Promise<Config | { readonly wrong: string }> => {
  try {
    const module = (await import(pathToFileURL(resolve(file)).href)) as { readonly default?: Partial<Config> }
    const { default: config } = module
    if (!Array.isArray(config?.editions) || typeof config.authority?.code !== "string")
      return { wrong: `${file}: the default export must be { authority: { code, displayName }, editions, plugins }` }
    return config as Config
  } catch (error) {
    return { wrong: `${file}: ${error instanceof Error ? error.message : String(error)}` }
  }
}
