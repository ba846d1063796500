// Plain JavaScript, no compiler: what a small office would start with.
import { addDays, covers } from "@partnerskab/core/calendar"
import { exact, numberOf } from "@partnerskab/core/facts"

const firstYear = { firstDay: "2008-07-01", lastDay: addDays("2008-07-01", 364) }

if (!covers(firstYear, "2008-12-31")) throw new Error("the first year does not cover its own December")
console.log(`javascript app: ${firstYear.firstDay} to ${firstYear.lastDay}, ${numberOf(exact(64))} agreements`)
