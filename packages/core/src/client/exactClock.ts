import type { Clock } from "../desk/index.ts"

const hasZone = (told: unknown): told is string =>
  typeof told === "string" &&
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/.test(told) &&
  !Number.isNaN(Date.parse(told))

/**
 * A host's clock, as the journal needs it: text order is time order there. An instant told with another zone, or with fewer
 * decimals, is written out; what is no instant is refused at once, so that nothing is kept under it.
 */
export const exactClock = (clock: Clock): Clock => ({
  now: () => {
    // Asked as a method: a host's clock may be of a class.
    const told: unknown = clock.now()
    if (hasZone(told)) return new Date(told).toISOString()
    throw new TypeError(
      `clock.now() skal svare med et tidspunkt og dets zone, som "2026-11-02T09:00:00.000Z"; den svarede ${shown(told)}. / ` +
        `clock.now() must answer an instant with its zone, such as "2026-11-02T09:00:00.000Z"; it answered ${shown(told)}.`
    )
  }
})

const shown = (told: unknown): string => (typeof told === "string" ? JSON.stringify(told) : typeof told)
