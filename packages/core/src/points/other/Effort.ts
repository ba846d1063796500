import * as Schema from "effect/Schema"
import { addDays, type Day } from "../../calendar/index.ts"
import { defineEntity, type StateOf } from "../../plugin/index.ts"
import { factsOfEffort } from "./effortFacts.ts"
import { begun, effortFields, EffortLink, ended } from "./effortFields.ts"
import { effortWords } from "./effortWords.ts"

const withoutLastDay = <S extends { readonly lastDay?: Day }>({ lastDay: _, ...state }: S) => state

/**
 * Something specially arranged with a company: what is agreed, what it aims at, who answers for it.
 *
 * @da særligt tilrettelagt indsats
 * @source LBR 2011, kap. 3 nr. 9 and p. 25; Cabi-case Slagelse: "en særligt tilrettelagt indsats"
 * @category models
 */
export class Effort extends defineEntity("effort", {
  state: Schema.Union([
    Schema.TaggedStruct("Running", effortFields),
    Schema.TaggedStruct("Ended", { ...effortFields, ...ended, result: Schema.String, resultRef: begun.aboutRef }),
    Schema.TaggedStruct("Promoted", { ...effortFields, ...ended, into: Schema.String }),
    Schema.TaggedStruct("Voided", effortFields)
  ]),
  events: {
    Begun: Schema.Struct(begun),
    Tied: EffortLink.mapFields(({ firstDay: _, ...link }) => link),
    Untied: Schema.Struct({ id: Schema.String }),
    FollowUpPlanned: Schema.Struct({}),
    DaysCorrected: Schema.Struct({ lastDay: begun.lastDay }),
    Ended: Schema.Struct({ result: Schema.String, resultRef: begun.aboutRef }),
    Promoted: Schema.Struct({ into: Schema.String }),
    EndWithdrawn: Schema.Struct({}),
    Voided: Schema.Struct({})
  },
  begin: { Begun: (effort, firstDay) => ({ ...effort, _tag: "Running", firstDay, links: [] }) },
  when: {
    Running: {
      Tied: (effort, link, firstDay) => ({
        ...effort,
        links: [...effort.links.filter(({ id }) => id !== link.id), { ...link, firstDay }]
      }),
      Untied: (effort, { id }) => ({ ...effort, links: effort.links.filter((one) => one.id !== id) }),
      FollowUpPlanned: ({ firstFollowUpOn, ...effort }, _, followUpOn) => ({
        ...effort,
        firstFollowUpOn: firstFollowUpOn ?? effort.followUpOn,
        followUpOn
      }),
      DaysCorrected: (effort, { lastDay }, firstDay) => ({
        ...withoutLastDay(effort),
        firstDay,
        ...(lastDay === undefined ? {} : { lastDay })
      }),
      Ended: (effort, result, lastDay) => ({
        ...effort,
        ...result,
        _tag: "Ended",
        lastDay,
        ...(effort.lastDay === undefined ? {} : { agreedLastDay: effort.lastDay })
      }),
      Promoted: (effort, { into }, firstDayThere) => ({
        ...effort,
        _tag: "Promoted",
        into,
        lastDay: addDays(firstDayThere, -1),
        ...(effort.lastDay === undefined ? {} : { agreedLastDay: effort.lastDay })
      }),
      Voided: (effort) => ({ ...effort, _tag: "Voided" })
    },
    Ended: {
      EndWithdrawn: ({ result: _, resultRef: __, agreedLastDay, ...effort }) => ({
        ...withoutLastDay(effort),
        _tag: "Running",
        ...(agreedLastDay === undefined ? {} : { lastDay: agreedLastDay })
      })
    },
    Promoted: {
      EndWithdrawn: ({ into: _, agreedLastDay, ...effort }) => ({
        ...withoutLastDay(effort),
        _tag: "Running",
        ...(agreedLastDay === undefined ? {} : { lastDay: agreedLastDay })
      })
    },
    Voided: {}
  },
  words: effortWords,
  lookup: ["agreement", "party", "followUpOn"],
  evolution: 2,
  facts: factsOfEffort,
  reminders: ({ _tag, followUpOn, lastDay, responsible }) => {
    if (_tag !== "Running") return []
    const whom = responsible === undefined ? { role: "authority.primary" } : { role: "person", person: responsible }
    return [
      { key: `followUp/${followUpOn}`, dueOn: followUpOn, ...whom },
      ...(lastDay === undefined ? [] : [{ key: `ends/${lastDay}`, dueOn: lastDay, ...whom }])
    ]
  }
}) {}

/**
 * The state of an effort.
 *
 * @category models
 */
export type EffortState = StateOf<typeof Effort>
