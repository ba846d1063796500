import { module } from "@partnerskab/testing"
import { type Day } from "../../src/index.ts"
import { Dissatisfaction, SurveyInvitation, SurveyRound, Surveys } from "../../src/programme/index.ts"

export const quarter = { quarter: "2009Q3", subject: "partnerskabsaftale" } as const

/** A round of the third quarter of 2009, open in September. */
export const opened = (more = {}) =>
  SurveyRound.events.Opened("r", "2009-09-01", {
    ...quarter,
    questions: ["tilfredshed", "samarbejde"],
    lastDay: "2009-09-30",
    threshold: 80,
    ...more
  })

/** One who is asked, on a side. */
export const invited = (id: string, side: "company" | "authority" = "company", more = {}) =>
  SurveyInvitation.events.Invited(id, "2009-09-02", {
    round: "r",
    side,
    agreement: "a1",
    party: "bakery",
    remindOn: "2009-09-23",
    ...more
  })

/** What an answer says, with what it counts as. */
export const answers = (answer: string, counts: "satisfied" | "neutral" | "dissatisfied") => [
  { question: "tilfredshed", answer, counts }
]

export const answered = (id: string, answer = "tilfreds", counts: "satisfied" | "dissatisfied" = "satisfied") =>
  SurveyInvitation.events.Answered(id, "2009-09-10", { answers: answers(answer, counts) })

/** The case of an answer. */
export const caseOpened = (id: string, on: Day = "2009-09-10", side: "company" | "authority" = "company") =>
  Dissatisfaction.events.Opened(id, on, {
    round: "r",
    side,
    agreement: "a1",
    party: "bakery",
    questions: ["tilfredshed"]
  })

export const surveys = module(Surveys).agreed("a1", { party: "bakery" }).agreed("a2", { party: "smithy" })
export const open = surveys.given(opened())
export const asked = open.given(invited("i1"))
export const dissatisfied = asked.given(answered("i1", "utilfreds", "dissatisfied"), caseOpened("i1"))
