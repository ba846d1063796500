import { type ExportLine, ImportRefused } from "@partnerskab/core/storage"
import { aChangeset } from "@partnerskab/testing"
import { collected, counted, kinds, type Lines, turned, without } from "./exporting.ts"
import { administered, type TriedFault } from "./Fault.ts"

/** Takes in other lines than it is given. */
const imports = (name: string, change: (lines: Lines) => Lines): TriedFault =>
  administered(name, ({ admin }) => ({
    admin: {
      import: async (lines) => {
        const given = await collected(lines)
        const taken = await admin.import(change(given))
        return { lines: Math.max(taken.lines, given.length - 2) }
      }
    }
  }))

/** The end counts what came before it, and there is one. */
const mended = (lines: Lines): Lines => {
  const body = lines.filter(({ line }) => line !== "end")
  return [...body, { line: "end", lines: body.length - 1 }]
}

/** Takes in what it should refuse, when something is as it says. */
const takesIn = (name: string, mend: (lines: Lines) => Lines): TriedFault =>
  administered(name, ({ admin }) => ({
    admin: { import: async (lines) => admin.import(mend(await collected(lines))) }
  }))

/** Does something when an import is refused, and then refuses it. */
const refuses = (
  name: string,
  then: (inner: {
    readonly lines: Lines
    readonly cause: unknown
    readonly admin: Parameters<Parameters<typeof administered>[1]>[0]["admin"]
    readonly storage: Parameters<Parameters<typeof administered>[1]>[0]["storage"]
  }) => Promise<{ readonly lines: number } | undefined>
): TriedFault =>
  administered(name, ({ admin, storage }) => ({
    admin: {
      import: async (lines) => {
        const all: Array<ExportLine> = []
        try {
          for await (const line of lines) all.push(line)
          return await admin.import(all)
        } catch (cause) {
          const came = await then({ lines: all, cause, admin, storage })
          if (came !== undefined) return came
          throw cause
        }
      }
    }
  }))

/** Mistakes in what is taken in. */
export const importingFaults: ReadonlyArray<TriedFault> = [
  ...kinds.filter((kind) => kind !== "life").map((kind) => imports(`takes in no lines of ${kind}`, without(kind))),
  imports("takes in no life", (lines) => without("life")(lines)),
  imports("takes in no journal", (lines) => without("command")(without("entry")(lines))),
  imports("takes the journal in last to first", (lines) => {
    const entries = lines.filter((line) => line?.line === "entry").toReversed()
    return [lines[0]!, ...entries, ...lines.slice(1 + entries.length)]
  }),
  imports("takes in no fact that is closed", (lines) =>
    counted(lines.filter((line) => line.line !== "fact" || line.fact.knownTo === undefined))
  ),
  imports(
    "opens closed facts when it takes them in",
    turned("fact", ({ fact: { knownTo: _, ...fact }, ...line }) => ({
      ...line,
      fact: { ...fact, key: `${fact.key}${_ ?? ""}` }
    }))
  ),
  imports(
    "knows facts only from the day they are taken in",
    turned("fact", ({ fact, ...line }) => ({ ...line, fact: { ...fact, knownFrom: "2011-04-06T08:00:00.000Z" } }))
  ),
  imports(
    "holds keys for ever when it takes them in",
    turned("claim", ({ claim: { during: _, ...claim }, ...line }) => ({ ...line, claim }))
  ),
  imports(
    "forgets whom lives are for when it takes them in",
    turned("life", ({ row: { audience: _, ...row }, ...line }) => ({ ...line, row }))
  ),
  imports(
    "forgets leases when it takes things to do in",
    turned("outbox", ({ outbox, ...line }) => ({ ...line, outbox: { ...outbox, notBefore: outbox.row.dueAt } }))
  ),
  imports(
    "forgets how often things to do were tried when it takes them in",
    turned("outbox", ({ outbox, ...line }) => ({ ...line, outbox: { ...outbox, attempts: 0 } }))
  ),
  imports(
    "takes what is done in as waiting",
    turned("outbox", ({ outbox, ...line }) => ({
      ...line,
      outbox: outbox.standing === "done" ? { ...outbox, standing: "waiting" } : outbox
    }))
  ),
  imports(
    "takes what is set aside in as done",
    turned("outbox", ({ outbox, ...line }) => ({
      ...line,
      outbox: outbox.standing === "setAside" ? { ...outbox, standing: "done" } : outbox
    }))
  ),
  imports(
    "forgets what commands wrote when it takes them in",
    turned("command", ({ command, ...line }) => ({ ...line, command: { ...command, entries: [] } }))
  ),
  administered("does not say how many lines it has taken in", ({ admin }) => ({
    admin: {
      import: async (lines) => {
        await admin.import(lines)
        return { lines: 0 }
      }
    }
  })),
  administered("takes in only a list", ({ admin }) => ({
    admin: {
      import: (lines) => {
        if (!(Symbol.iterator in lines)) throw new ImportRefused("Ikke en liste.", "No list.")
        return admin.import(lines)
      }
    }
  })),
  takesIn("does not need the end of an export", mended),
  takesIn("does not need the header of an export", (lines) =>
    lines.length === 0 || lines[0]?.line === "header"
      ? lines
      : [{ line: "header", format: "partnerskab/export/1", authority: "other" }, ...lines]
  ),
  takesIn("does not look at the format of an export", (lines) =>
    lines.map((line) => (line?.line === "header" ? { ...line, format: "partnerskab/export/1" } : line))
  ),
  takesIn("passes over lines of a kind that it does not know", (lines) =>
    counted(
      lines.filter(
        (line) => line === null || typeof line !== "object" || ["header", "entry", "end", ...kinds].includes(line.line)
      )
    )
  ),
  takesIn("passes over lines that are nothing", (lines) =>
    lines.includes(null as never) ? counted(lines.filter((line) => line !== null)) : lines
  ),
  takesIn("passes over lines that are texts", (lines) =>
    lines.some((line) => typeof line === "string") ? counted(lines.filter((line) => typeof line !== "string")) : lines
  ),
  takesIn("passes over lines without what they are of", (lines) =>
    lines.some((line) => line?.line === "life" && line.row === undefined)
      ? counted(lines.filter((line) => line.line !== "life" || line.row !== undefined))
      : lines
  ),
  takesIn("takes nothing for an export of nothing", (lines) =>
    lines.length > 0
      ? lines
      : [
          { line: "header", format: "partnerskab/export/1", authority: "other" },
          { line: "end", lines: 0 }
        ]
  ),
  takesIn("reads no further than the end of an export", (lines) => {
    const end = lines.findIndex((line) => line?.line === "end")
    return end < 0 ? lines : lines.slice(0, end + 1)
  }),
  takesIn("passes over a second header", (lines) =>
    lines.length > 1 && lines[1]?.line === "header" ? lines.slice(1) : lines
  ),
  refuses("keeps what it has taken in of an export that is cut", async ({ lines, admin }) => {
    const body = lines.slice(1).filter((line) => line?.line === "entry")
    if (lines[0]?.line === "header") await admin.import(mended([lines[0], ...body])).catch(() => undefined)
    return undefined
  }),
  refuses("keeps an export to its last line when it breaks off", async ({ lines, cause, admin }) => {
    if (!(cause instanceof ImportRefused) && lines.length > 1) await admin.import(mended(lines)).catch(() => undefined)
    return undefined
  }),
  refuses("takes an export for whole when it breaks off", async ({ cause }) =>
    cause instanceof ImportRefused ? undefined : { lines: 0 }
  ),
  refuses("writes lives beside those it holds, and then refuses", async ({ lines, storage }) => {
    const rows = lines.flatMap((line) =>
      line?.line === "life" && line.row !== undefined ? [{ ...line.row, id: `${line.row.id}#` }] : []
    )
    await storage.commit(aChangeset({ rows }))
    return undefined
  }),
  refuses("says nothing when it has no room for an export", async ({ lines, cause }) =>
    cause instanceof ImportRefused && cause.en.includes("holds something") ? { lines: lines.length - 2 } : undefined
  ),
  refuses("refuses an import with any error", async ({ cause }) => {
    throw new Error(String(cause))
  })
]

/** The same ways, without a mistake. */
export const soundImporting: ReadonlyArray<TriedFault> = [
  imports("takes in what it is given", (lines) => lines),
  takesIn("mends nothing", (lines) => lines),
  refuses("refuses as it should", async () => undefined)
]
