import { createPartnerskab, type DataPlugin, storageModel } from "@partnerskab/core"
import { Programme } from "@partnerskab/core/programme"
import type { StorageModel } from "@partnerskab/core/storage"
import { CityKorpsPlugin } from "@partnerskab/example-plugin-citykorps"
import { type Basis, type CityKorpsTown, withCityKorps } from "./cityKorpsTown.ts"
import { assembled, type Configuration, type Wrong } from "./configuration.ts"
import type { Options } from "./options.ts"
import { editions, type Town } from "./town.ts"

/** An installation; with CityKorps, the same once more, with the types of its point. */
export interface Installation {
  readonly town: Town
  readonly korps?: CityKorpsTown
}

const install = (basis: Basis, { plugin }: Options, settings: ReadonlyArray<DataPlugin>): Installation => {
  if (plugin === undefined)
    return { town: createPartnerskab({ ...basis, plugins: [Programme, ...settings] }) as unknown as Town }
  const korps = withCityKorps(basis, settings)
  return { town: korps, korps }
}

/**
 * Two installations over one storage: the one the town is lived through with, which has every point, and the one a
 * jobcentre's file makes of it, which may have fewer. Without a file they are the same.
 */
export const installTown = (
  basis: Basis,
  options: Options,
  configuration: Configuration | undefined
): { readonly living: Installation; readonly configured: Installation } | Wrong => {
  if (configuration === undefined) {
    const living = install(basis, options, [])
    return { living, configured: living }
  }
  return assembled(options.config!, () => ({
    configured: install(basis, options, [configuration.whole]),
    living: install(basis, options, [configuration.living])
  }))
}

/** What a storage must have room for: every point, and CityKorps when it is installed. */
export const modelOf = ({ plugin }: Options): StorageModel =>
  plugin === undefined
    ? storageModel({ editions, plugins: [Programme] })
    : storageModel({ editions, plugins: [Programme, CityKorpsPlugin] })
