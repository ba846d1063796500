// Plain JavaScript, no compiler: what a small office would start with.
import { createPartnerskab, edition2008, edition2016 } from "@partnerskab/core"
import { memory } from "@partnerskab/memory"

const pk = createPartnerskab({
  authority: { code: "0330", displayName: "Jobcenter Slagelse" },
  editions: [edition2008, edition2016],
  storage: memory()
})
const answer = await pk.as("consultant-1").parties.add({
  party: "smedjen",
  on: "2026-02-30",
  name: "Smedjen ved Åen",
  kind: "company",
  cvr: "00000000",
  workplaces: []
})
if (answer.ok) throw new Error("a wrong day and a wrong CVR number were accepted")
console.log(`javascript app: ${answer.refusals.map(({ at, da }) => `${at} ${da}`).join(" ")}`)
