import type { Texts } from "../plugin/index.ts"
import type { Catalog } from "./Catalog.ts"

/** What a point is called: in an edition that has it, else by its module; by its key when nobody here knows it. */
export const pointTitle = (
  { brought, editions }: Pick<Catalog, "brought" | "editions">,
  point: string,
  edition: string | undefined
): Texts => {
  const printed = editions.find(({ key }) => key === edition)?.points.find((one) => one.point === point)
  // What was agreed about a point that is disabled now can be read all the same.
  const module = brought.find(({ key, definition }) => key === point && definition.terms !== undefined)
  const { da, en } = printed?.title ?? module?.definition.title ?? { da: point, en: point }
  return { da, en }
}
