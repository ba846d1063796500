// A municipality that installs somebody else's plugin: a package of its own, built for another version of effect.
import { createPartnerskab, edition2008, orThrow } from "@partnerskab/core"
import { memory } from "@partnerskab/memory"
import { AtWork, CityKorpsPlugin } from "@partnerskab/example-plugin-citykorps"

type IsAny<T> = 0 extends 1 & T ? true : false
const isAny = <Answer extends false>(answer?: Answer): void => void answer

const pk = createPartnerskab({
  authority: { code: "0330", displayName: "Jobcenter Slagelse" },
  editions: [edition2008],
  plugins: [CityKorpsPlugin],
  storage: memory(),
  clock: { now: () => "2011-04-27T09:00:00.000Z" }
})
const desk = pk.as("consultant-1")
const on = "2011-04-27"

isAny<IsAny<typeof pk>>()
isAny<IsAny<typeof desk.cityKorps.form>>()
isAny<IsAny<Parameters<typeof desk.cityKorps.form>[0]>>()
isAny<IsAny<Parameters<typeof desk.agreement.draft>[0]["points"]["cityKorps"]>>()

for (const person of ["a", "b", "c", "d"])
  orThrow(await desk.people.register({ person, on, name: `Kontaktperson ${person}` }))
orThrow(
  await desk.parties.add({ party: "p", on, name: "Boghandlen", kind: "company", cvr: "00000205", workplaces: [] })
)
const contacts = { company: { primary: "a", deputy: "b" }, authority: { primary: "c", deputy: "d" } }
const agreement = { agreement: "A-1", on, party: "p", contacts } as const

// @ts-expect-error the terms are the plugin's
await desk.agreement.draft({ ...agreement, agreement: "A-0", points: { cityKorps: { tasks: "events" } } })
// @ts-expect-error the plugin's command has no such field
await desk.cityKorps.form({ agreement: "A-1", on, task: "events", citizens: 4, colour: "red" })

orThrow(await desk.agreement.draft({ ...agreement, points: { cityKorps: { tasks: ["events"], citizens: 4 } } }))
orThrow(await desk.agreement.sign({ agreement: "A-1", on }))
const alone = await desk.cityKorps.form({ agreement: "A-1", on, task: "gaarde", citizens: 1 })
isAny<IsAny<typeof alone>>()
if (alone.ok) throw new Error("a squad of one, for a task that is not agreed, was formed")
const reasons = alone.refusals.map(({ da }) => da).join(" ")
const { events } = orThrow(await desk.cityKorps.form({ agreement: "A-1", on, task: "events", citizens: 4 }))

const squad = await pk.squad.get(events[0]!.id)
isAny<IsAny<typeof squad>>()
const [counted] = await pk.count(AtWork, { taken: { how: "stock", on }, counted: { sum: "citizens" } })
const { sections } = await pk.status({ asOf: on })
const said = sections.find(({ module }) => module === "cityKorps")?.says[0]?.da
if (squad?.state._tag !== "Formed" || counted?.value !== 4 || (await pk.verify()).length > 0) throw new Error("not so")

console.log(`plugin host: ${said} ${reasons}`)
