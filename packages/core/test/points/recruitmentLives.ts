import { point } from "@partnerskab/testing"
import { Candidate, JobOrder, Party, Recruitment } from "../../src/index.ts"

/** References of citizens, as `citizens.refOf` makes them. */
export const citizen = (n: number): string => `0199a000-0000-7000-8000-${String(n).padStart(12, "0")}`

export const workplace = "1003000001"
export const whose = { agreement: "a1", party: "bakery" } as const

export const bakery = Party.events.Added("bakery", "2021-01-03", {
  unit: { cvr: "24256790", workplaces: [workplace] },
  kind: "company",
  nameRef: "name-1"
} as never)

/** A company with an agreement that has chosen the point. */
export const given = point(Recruitment)
  .given(bakery)
  .agreed("a1", { party: "bakery", terms: { advertisesVacancies: true } })

/** What is told of a job order of two positions that came on Monday 1 March 2021. */
export const anOrder = {
  order: "o1",
  agreement: "a1",
  on: "2021-03-01",
  party: "bakery",
  workplace,
  jobFunction: "7512",
  positions: 2,
  responsible: "recruiter-1"
} as const

export const received = JobOrder.events.Received("o1", "2021-03-01", {
  ...whose,
  workplace,
  jobFunction: "7512",
  positions: 2,
  responsible: "recruiter-1",
  answerBy: "2021-03-03",
  lateOn: "2021-03-04"
})

export const answered = JobOrder.events.Answered("o1", "2021-03-02", {})

export const proposedAs = (candidate: string, n: number) =>
  Candidate.events.Proposed(candidate, "2021-03-02", {
    ...whose,
    order: "o1",
    citizen: citizen(n),
    answerBy: "2021-03-09"
  })

/** The order with three candidates, nobody hired. */
export const filling = given.given(received, answered, proposedAs("k1", 1), proposedAs("k2", 2), proposedAs("k3", 3))

/** The same with the first hired. */
export const oneHired = filling.given(
  Candidate.events.Hired("k1", "2021-03-10", {}),
  JobOrder.events.Hired("o1", "2021-03-10", { candidate: "k1" })
)
