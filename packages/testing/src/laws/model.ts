import type { StorageModel } from "@partnerskab/core/storage"

/**
 * The entities that the laws keep: what a storage under test must have room for.
 *
 * @category models
 */
export const lawModel: StorageModel = {
  contract: 1,
  entities: [
    {
      entity: "agreement",
      owner: "core",
      fields: {
        state: "text",
        party: "text",
        name: "text",
        words: "text",
        number: "number",
        third: "number",
        places: "number",
        signed: "boolean",
        lastDay: "day",
        value: "mixed",
        nothing: "mixed"
      }
    },
    { entity: "place", owner: "core", fields: { state: "text", party: "text", value: "mixed" } },
    { entity: "party", owner: "core", fields: { state: "text" } },
    { entity: "person", owner: "core", fields: {} }
  ]
}
