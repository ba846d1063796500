import type { Day } from "../calendar/index.ts"
import { defineRefusal, type Texts } from "../plugin/index.ts"
import { capital } from "./capital.ts"

/**
 * What was read kept changing.
 *
 * @source concurrency
 * @category refusals
 */
export class ChangedMeanwhile extends defineRefusal("ChangedMeanwhile", {
  source: "samtidighed",
  da: ({ changed }: { readonly changed: ReadonlyArray<string> }) =>
    `${changed.join(", ")} blev ved med at ændre sig imens. Prøv igen.`,
  en: ({ changed }) => `${changed.join(", ")} kept changing meanwhile. Try again.`
}) {}

/**
 * What has happened to a life since it was looked at.
 *
 * @category models
 */
export interface Since {
  readonly version: number
  readonly type: string
  readonly effectiveOn: Day
  readonly actor: string
}

/**
 * The version that was looked at, the one it has now, and everything that happened between.
 *
 * @category models
 */
export interface SinceLooked {
  /** As `entity/id`. */
  readonly name: string
  readonly life: Texts
  readonly looked: number
  readonly now: number
  readonly since: ReadonlyArray<Since>
}

/**
 * Someone else has changed it since the version that the caller looked at, or there never was such a version. Who changed it
 * is told: look again, and send the command with the new version when it still is what is wanted.
 *
 * @source concurrency
 * @category refusals
 */
export class ChangedSince extends defineRefusal("ChangedSince", {
  source: "samtidighed",
  da: ({ life, looked, now, since }: SinceLooked) =>
    looked > now
      ? `${capital(life.da)} er i version ${now}; en version ${looked} har der aldrig været.`
      : `${capital(life.da)} er ændret${by(since, ["af", "og"])} siden version ${looked}; nu gælder version ${now}.`,
  en: ({ life, looked, now, since }) =>
    looked > now
      ? `${capital(life.en)} is in version ${now}; there never was a version ${looked}.`
      : `${capital(life.en)} has been changed${by(since, ["by", "and"])} since version ${looked}; it is in version ${now} now.`
}) {}

/** Each who changed it, once; nothing when the journal no longer knows. */
const by = (since: ReadonlyArray<Since>, [word, and]: readonly [by: string, and: string]): string => {
  const actors = [...new Set(since.map(({ actor }) => actor))]
  const last = actors.pop()
  if (last === undefined) return ""
  return ` ${word} ${actors.length === 0 ? last : `${actors.join(", ")} ${and} ${last}`}`
}
