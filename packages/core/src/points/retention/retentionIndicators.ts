import { indicator } from "../../plugin/index.ts"
import {
  FirstTalk,
  HealthPromoted,
  RetentionClosed,
  RetentionCourseHeld,
  RetentionCourseOffered,
  RetentionDeadlineCame,
  RetentionOpen,
  RetentionOpened,
  RetentionStepTaken,
  RoundTable,
  RoundTableRole
} from "./retentionFacts.ts"

/** What is counted of retention. */
export const retentionIndicators = {
  casesOpened: indicator(RetentionOpened, {
    title: { da: "Åbnede fastholdelsessager", en: "Retention cases opened" },
    taken: { how: "flow" }
  }),
  casesOpen: indicator(RetentionOpen, {
    title: { da: "Åbne fastholdelsessager", en: "Retention cases open" },
    taken: { how: "stock" }
  }),
  outcomes: indicator(RetentionClosed, {
    title: { da: "Udfald af fastholdelsessager", en: "Outcomes of retention cases" },
    taken: { how: "flow" },
    by: ["outcome"]
  }),
  kept: indicator(RetentionClosed, {
    title: { da: "Medarbejdere fastholdt i arbejde", en: "Employees kept at work" },
    taken: { how: "flow" },
    where: { kept: true }
  }),
  steps: indicator(RetentionStepTaken, {
    title: { da: "Skridt i fastholdelsessager", en: "Steps in retention cases" },
    taken: { how: "flow" },
    by: ["step"]
  }),
  deadlines: indicator(RetentionDeadlineCame, {
    title: { da: "Frister: overholdt og ikke", en: "Deadlines: met and not" },
    taken: { how: "flow" },
    by: ["step", "duty", "met"]
  }),
  talksHeld: indicator(RoundTable, {
    title: { da: "Rundbordssamtaler", en: "Round-table talks" },
    taken: { how: "flow" },
    where: { standing: "held" }
  }),
  talksByCase: indicator(RoundTable, {
    title: { da: "Rundbordssamtaler i en sag og uden", en: "Round-table talks in a case and without" },
    taken: { how: "flow" },
    where: { standing: "held" },
    by: ["inCase"]
  }),
  talksCancelled: indicator(RoundTable, {
    title: { da: "Aflyste rundbordssamtaler efter grund", en: "Round-table talks cancelled, by reason" },
    taken: { how: "flow" },
    where: { standing: "cancelled" },
    by: ["reason"]
  }),
  talkRoles: indicator(RoundTableRole, {
    title: { da: "Deltagere i rundbordssamtaler efter rolle", en: "Participants in round-table talks, by role" },
    taken: { how: "flow" },
    by: ["role"]
  }),
  daysToTalk: indicator(FirstTalk, {
    title: { da: "Dage fra første sygedag til første samtale", en: "Days from the first sick day to the first talk" },
    taken: { how: "flow" },
    counted: { histogram: "days" }
  }),
  coursesHeld: indicator(RetentionCourseHeld, {
    title: { da: "Kurser for arbejdsgivere", en: "Courses for employers" },
    taken: { how: "flow" },
    by: ["kind"]
  }),
  courseCompanies: indicator(RetentionCourseHeld, {
    title: { da: "Virksomheder på kursus", en: "Companies at courses" },
    taken: { how: "flow" },
    counted: { sum: "companies" }
  }),
  coursePeople: indicator(RetentionCourseHeld, {
    title: { da: "Deltagere på kursus", en: "People at courses" },
    taken: { how: "flow" },
    counted: { sum: "people" }
  }),
  coursesOffered: indicator(RetentionCourseOffered, {
    title: {
      da: "Virksomheder inviteret på kursus, og om de kom",
      en: "Companies invited to courses, and whether they came"
    },
    taken: { how: "flow" },
    by: ["came"]
  }),
  health: indicator(HealthPromoted, {
    title: { da: "Sundhedsfremme efter art", en: "Health promotion, by kind" },
    taken: { how: "flow" },
    by: ["kind"]
  }),
  healthPeople: indicator(HealthPromoted, {
    title: { da: "Deltagere i sundhedsfremme", en: "People at health promotion" },
    taken: { how: "flow" },
    counted: { sum: "people" }
  })
}
