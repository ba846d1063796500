import { addDays, countWords, covers, type Day, daysBetween } from "../../calendar/index.ts"
import type { ActionFound, ActionRule, AgreementSituation } from "./AgreementSituation.ts"
import type { LedgerPoint } from "./ledger.ts"

type When = Pick<ActionFound, "dueOn" | "why">
const only = (is: boolean, found: () => When): ReadonlyArray<ActionFound> => (is ? [found()] : [])

/** The points of an agreement in force and not paused: nobody is asked to use what rests. */
const inUse = ({ ledger }: AgreementSituation): ReadonlyArray<LedgerPoint> =>
  ledger.status === "active" ? ledger.points : []

/**
 * The rules of action, the most pressing first.
 *
 * @source LBR 2011, p. 5: agreements that ended in the drawer or were forgotten in daily life; words are turned into
 * action; systematic follow-up
 * @assumes the rules, their order, and that points and promises rest while an agreement is paused
 * @category models
 */
export const actionRules = [
  {
    code: "nameContact",
    title: { da: "Find en, der kan kontaktes", en: "Find someone who can be reached" },
    find: ({ uncovered = [] }) =>
      uncovered.map(({ side, since }) => ({
        dueOn: since,
        why: {
          da: `Ingen hos ${side === "company" ? "virksomheden" : "myndigheden"} har kunnet træffes siden ${since}.`,
          en: `Nobody at the ${side} could be reached since ${since}.`
        }
      }))
  },
  {
    code: "endOrExtend",
    title: { da: "Afslut eller forlæng aftalen", en: "End or extend the agreement" },
    find: ({ state, ledger }) =>
      only(ledger.status === "lapsed" && "lastDay" in state, () => {
        const { lastDay } = state as { readonly lastDay: Day }
        return {
          dueOn: lastDay,
          why: {
            da: `Den udløb ${lastDay}, og ingen har afsluttet den.`,
            en: `It ran out on ${lastDay}, and nobody has ended it.`
          }
        }
      })
  },
  {
    code: "review",
    title: { da: "Gennemgå aftalen med virksomheden", en: "Review the agreement with the company" },
    find: ({ state, ledger: { status }, on }) => {
      const reviewOn = state._tag === "Active" ? state.reviewOn : undefined
      if (reviewOn === undefined || reviewOn >= on || (status !== "active" && status !== "paused")) return []
      const late = daysBetween(reviewOn, on)
      return [
        {
          dueOn: reviewOn,
          why: {
            da: `Den skulle gennemgås ${reviewOn}, for ${countWords(late, "dag", "dage")} siden.`,
            en: `It was to be reviewed on ${reviewOn}, ${countWords(late, "day", "days")} ago.`
          }
        }
      ]
    }
  },
  {
    code: "decideBeforeEnd",
    title: { da: "Aftal, om aftalen skal forlænges", en: "Agree whether the agreement is extended" },
    find: ({ state, ledger: { status }, on, days }) => {
      if (state._tag !== "Active" || state.lastDay === undefined) return []
      const left = daysBetween(on, state.lastDay)
      if (left > (state.noticeDays ?? days.notice) || (status !== "active" && status !== "paused")) return []
      const { lastDay } = state
      return [{ dueOn: lastDay, why: { da: `Dens sidste dag er ${lastDay}.`, en: `Its last day is ${lastDay}.` } }]
    }
  },
  {
    code: "keepPromise",
    title: { da: "Indfri myndighedens løfte", en: "Keep the authority's promise" },
    find: (situation) =>
      inUse(situation).flatMap(({ point, rows }) =>
        rows.flatMap(({ promise, by, verdict, days, title }): ReadonlyArray<ActionFound> => {
          const dueOn = addDays(days.firstDay, situation.days.start)
          if (by !== "authority" || dueOn > situation.on || (verdict !== "notYet" && verdict !== "partly")) return []
          const [da, en] =
            verdict === "partly" ? ["kun delvis indfriet", "only partly kept"] : ["ikke indfriet", "not kept"]
          return [{ point, promise, dueOn, why: { da: `»${title.da}« er ${da}.`, en: `“${title.en}” is ${en}.` } }]
        })
      )
  },
  {
    code: "useNeverUsed",
    title: { da: "Tag punktet i brug, eller tag det ud", en: "Begin with the point, or take it out" },
    find: (situation) =>
      inUse(situation).flatMap(({ point, title, activity: { level, since } }) => {
        const dueOn = addDays(since, situation.days.start)
        if (level !== "neverUsed" || dueOn > situation.on) return []
        const why = {
          da: `Der er aldrig registreret noget om »${title.da}«, aftalt ${since}.`,
          en: `Nothing was ever registered about “${title.en}”, agreed on ${since}.`
        }
        return [{ point, dueOn, why }]
      })
  },
  {
    code: "wakeSilent",
    title: { da: "Ring til virksomheden om punktet", en: "Call the company about the point" },
    find: (situation) =>
      inUse(situation).flatMap(({ point, title, activity: { level, since, lastActivity } }) => {
        if (level !== "silent" || lastActivity === undefined) return []
        const why = {
          da: `Der er intet registreret om »${title.da}« siden ${lastActivity}.`,
          en: `Nothing was registered about “${title.en}” since ${lastActivity}.`
        }
        return [{ point, dueOn: addDays(since, situation.days.act), why }]
      })
  },
  {
    code: "endPause",
    title: { da: "Aftal, om aftalen skal genoptages", en: "Agree whether the agreement is taken up again" },
    find: ({ state, ledger: { status }, on, days }) => {
      const pause = state._tag === "Active" ? state.pauses.find((one) => covers(one, on)) : undefined
      return only(status === "paused" && pause !== undefined && addDays(pause.firstDay, days.pause) <= on, () => ({
        dueOn: addDays(pause!.firstDay, days.pause),
        why: {
          da: `Den har været på pause siden ${pause!.firstDay}.`,
          en: `It has been paused since ${pause!.firstDay}.`
        }
      }))
    }
  },
  {
    code: "decideDraft",
    title: { da: "Send udkastet, eller opgiv det", en: "Send the draft, or give it up" },
    find: ({ state, ledger: { status } }) =>
      only(status === "forgotten" && "keptUntil" in state, () => {
        const { keptUntil } = state as { readonly keptUntil: Day }
        return {
          dueOn: keptUntil,
          why: { da: `Det blev kun gemt til ${keptUntil}.`, en: `It was only kept until ${keptUntil}.` }
        }
      })
  }
] as const satisfies ReadonlyArray<ActionRule>

/**
 * The code of an action.
 *
 * @category models
 */
export type ActionCode = (typeof actionRules)[number]["code"]
