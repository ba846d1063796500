import * as Schema from "effect/Schema"
import { addMonths, addWorkingDays, type Day, type Holidays } from "../../calendar/index.ts"
import { between, type DecideContext, defineCodes, defineParameter } from "../../plugin/index.ts"

/**
 * What meetings are about. A plugin may add a jobcentre's own.
 *
 * @da temaer
 * @source LBR 2011, p. 19-20: the themes that were dealt with
 * @category models
 */
export const networkThemes = defineCodes("network.themes", {
  mentorordning: { da: "mentorordning", en: "mentor scheme" },
  "forebyggelse-af-sygdom": { da: "forebyggelse af sygdom", en: "prevention of illness" },
  fastholdelse: { da: "fastholdelse", en: "retention" },
  "klar-projektet": { da: "KLAR-projektet", en: "the KLAR project" },
  erhvervsudvikling: { da: "erhvervsudvikling", en: "business development" },
  voksenlaerlinge: { da: "voksenlærlingeordning og netværk for dem", en: "adult apprentices and a network for them" },
  "den-svaere-samtale": { da: "den svære samtale ved afskedigelser", en: "the difficult talk at dismissals" },
  alkoholmisbrug: { da: "alkoholmisbrug", en: "alcohol abuse" },
  "varsling-og-arbejdsfordeling": { da: "varslinger og arbejdsfordeling", en: "notices and work sharing" },
  apv: { da: "APV og psykisk arbejdsmiljø", en: "workplace assessment and psychological working environment" },
  rekruttering: { da: "fremtidig rekruttering", en: "future recruitment" },
  sygedagpengeregler: { da: "nye sygedagpengeregler", en: "new rules of sickness benefit" },
  kvalitetsstandarder: { da: "kvalitetsstandarder", en: "quality standards" },
  "kommunens-udfordringer": { da: "kommunens udfordringer", en: "the municipality's challenges" }
})

/**
 * Why a meeting is cancelled.
 *
 * @da aflysningsgrunde
 * @source LBR 2011, p. 19: one meeting was cancelled "grundet flere afbud"
 * @assumes the other reasons
 * @category models
 */
export const networkCancelReasons = defineCodes("network.cancelReasons", {
  "flere-afbud": { da: "for mange afbud", en: "too many apologies" },
  vaerten: { da: "værten kunne ikke", en: "the host could not" },
  andet: { da: "andet", en: "other" }
})

/**
 * What members are asked about the meetings.
 *
 * @source LBR 2011, p. 20: whether meetings are led well enough, and whether one gets to speak
 * @category models
 */
export const networkQuestions = defineCodes("network.questions", {
  "kommet-til-orde": {
    da: "Er møderne styret nok, og kommer man til orde?",
    en: "Are the meetings led well enough, and does one get to speak?"
  }
})

/**
 * How many companies a network aims at.
 *
 * @da virksomheder i et netværk
 * @unit companies
 * @source LBR 2011, p. 11: 10-15 companies in each network
 * @category models
 */
export const networkSize = defineParameter("network.size", {
  title: { da: "Virksomheder i et netværk", en: "Companies in a network" },
  form: Schema.Struct({ atLeast: Schema.Natural, atMost: Schema.Natural }),
  value: { atLeast: 10, atMost: 15 },
  source: "LBR 2011, s. 11",
  verified: true
})

const oneOrMore = Schema.Int.check(
  between(1, 12, {
    expected: "1 to 12",
    rule: { code: "meetingsPerYear", da: "skal være fra 1 til 12", en: "must be 1 to 12" }
  })
)

/**
 * How many meetings of its own a network has in a year.
 *
 * @da netværksmøder om året
 * @unit meetings per year
 * @source LBR 2011, p. 11: 3-4 meetings a year in each network
 * @category models
 */
export const networkCadence = defineParameter("network.meetingsPerYear", {
  title: { da: "Møder i et netværk om året", en: "Meetings of a network in a year" },
  form: Schema.Struct({ atLeast: oneOrMore, atMost: oneOrMore }),
  value: { atLeast: 3, atMost: 4 },
  source: "LBR 2011, s. 11",
  verified: true
})

/**
 * How long before a meeting its members are reminded.
 *
 * @unit working days
 * @assumes five; no source says
 * @category models
 */
export const networkMeetingNotice = defineParameter("network.meetingNotice", {
  title: {
    da: "Arbejdsdage før et møde, hvor deltagerne mindes om det",
    en: "Working days before a meeting to remind"
  },
  form: Schema.Natural,
  value: 5,
  source: "antagelse: en uge; ingen kilde siger det"
})

/**
 * Within how long a company that asked for something after a theme is answered.
 *
 * @unit working days
 * @assumes ten; no source says
 * @category models
 */
export const networkFollowUpWithin = defineParameter("network.followUpWithin", {
  title: { da: "Arbejdsdage til at følge op på et ønske efter et tema", en: "Working days to follow up after a theme" },
  form: Schema.Natural,
  value: 10,
  source: "antagelse: to uger; ingen kilde siger det"
})

type Asked = Pick<DecideContext, "valueOn"> & { readonly holidays: Holidays }

/** When the meeting after one on a day should have been called: as many months as there are between meetings. */
export const callByAfter = (on: Day, { valueOn }: Pick<DecideContext, "valueOn">): Day =>
  addMonths(on, Math.floor(12 / valueOn(networkCadence, on).atLeast), "lastDayOfMonth")

/** When members are reminded of a meeting. */
export const remindOf = (on: Day, { valueOn, holidays }: Asked): Day =>
  addWorkingDays(on, -valueOn(networkMeetingNotice, on), holidays)
