import { readFileSync, writeFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { builtIn } from "../builtIn.ts"
import { reminderRows, remindersPage } from "./remindersPage.ts"
import { whenDue } from "./whenDue.ts"

const page = new URL("../../../../docs/reminders-table.md", import.meta.url)
const rows = reminderRows(builtIn)
const said = builtIn.flatMap(({ definition }) =>
  definition.entities.flatMap(({ key, definition: { words } }) =>
    Object.keys(words?.reminders ?? {}).map((what) => `${key}/${what}`)
  )
)
const kinds = rows.map(({ kind }) => kind)

describe("the table of reminders", () => {
  it("says what the states say; UPDATE=1 writes it anew", async () => {
    const now = await remindersPage(rows)
    if (process.env["UPDATE"] === "1") writeFileSync(page, now)
    expect(readFileSync(page, "utf8")).toBe(now)
  })

  it("has every kind that has words, and the day of each kind that was seen, and none that is gone", () => {
    expect(said.filter((kind) => !kinds.includes(kind))).toEqual([])
    expect(Object.keys(whenDue).toSorted()).toEqual(kinds.toSorted())
  })

  it("names somebody for each, in words where the role is data of the life", () => {
    expect(rows.filter(({ roles, whom }) => roles.length === 0 || whom.includes("?"))).toEqual([])
    expect(rows.filter(({ roles }) => roles.includes("…")).map(({ kind }) => kind)).toEqual([
      "enquiry/received",
      "enquiry/reply",
      "companyAlert/told",
      "companyAlert/due"
    ])
  })

  it("tells how long it is wanted in the words of its states", () => {
    expect(rows.filter(({ until }) => /as long as [A-Z]|, or [A-Z]/.test(until))).toEqual([])
  })

  it("tells how often what comes again comes", () => {
    expect(rows.filter(({ again }) => again !== "once").map(({ kind, again }) => [kind, again])).toEqual([
      ["fair/counts", "every week"],
      ["networkFollowUpRequest/handle", "every week"],
      ["retentionCase/deadline", "once, or every so many weeks"],
      ["group/callMeeting", "every so many weeks"],
      ["wageSubsidyQuota/tell", "every month"],
      ["dissatisfaction/uncontacted", "every week"]
    ])
  })
})
