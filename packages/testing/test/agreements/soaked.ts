import { type Lived, lived, twoInstallations } from "./lived.ts"

/** What many histories showed. */
export interface Soaked {
  readonly histories: number
  readonly sent: number
  readonly done: Readonly<Record<string, number>>
  readonly days: number
  readonly versions: number
  readonly apart: number
  readonly together: number
  readonly wrong: ReadonlyArray<string>
}

/** So many are lived in the same two installations, which are verified afterwards. */
const atATime = 20

/** Lives histories of the seeds that follow each other. */
export const soaked = async (first: number, count: number): Promise<Soaked> => {
  const all: Array<Lived> = []
  const wrong: Array<string> = []
  let two = twoInstallations()
  for (let n = 0; n < count; n += 1) {
    const found = await lived(first + n, two)
    all.push(found)
    wrong.push(...found.wrong.map((text) => `seed ${first + n}: ${text}`))
    if (n % atATime !== atATime - 1 && n !== count - 1) continue
    for (const pk of [two.here.pk, two.there])
      for (const { code, subject, text } of await pk.verify())
        wrong.push(`up to seed ${first + n}: ${code} ${subject}: ${text}`)
    two = twoInstallations()
  }
  const done: Record<string, number> = {}
  for (const [command, number] of all.flatMap((one) => Object.entries(one.done)))
    done[command] = (done[command] ?? 0) + number
  const sum = (of: (one: Lived) => number) => all.reduce((before, one) => before + of(one), 0)
  return {
    histories: count,
    sent: sum((one) => one.sent),
    done,
    days: sum((one) => one.days),
    versions: sum((one) => one.versions),
    apart: sum(({ pairs }) => pairs.apart),
    together: sum(({ pairs }) => pairs.together),
    wrong
  }
}
