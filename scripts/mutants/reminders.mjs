// Mistakes in what is told again and again, in what a rebuild does to what waits, and in a case that is opened again.
import { mutantsOf } from "./mutantsOf.mjs"

const series = ["reminders/series", "reminders/rows", "reminders/due.time"]

export const reminderMutants = [
  ...mutantsOf("desk/series.ts", series, {
    "each event of a command is known by itself": ["all[at + 1]?.entry.commandId === commandId", "false"],
    "what was known on the day is not looked at": ["from <= day)", "from < day)"],
    "only today's series is looked at": ["known.slice(Math.max(then, 0))", "known.slice(-1)"],
    "all that was ever known is looked at": ["known.slice(Math.max(then, 0))", "known.slice(0)"],
    "a series that ended in between goes on": ["|| all.some((one) => one.reminder === undefined)", ""],
    "the time itself is the next": ["addDays(day, 1) : one.from", "day : one.from"],
    "an old series goes on for ever": ["(until !== undefined && found > until)", "false"],
    "an old series ends the day before its change": ["found > until)", "found >= until)"],
    "the series as it was is not told to whom it is now": [
      "const { state, reminder } = all.at(-1)!",
      "const { state, reminder } = all[0]!",
      "reminders/readdressed"
    ],
    "a rebuild knows no time before a change": ["until: all[at + 1]!.from })", "until: from })"],
    "a rebuild knows the times of other series": ["{ state: then, series: key })", "{ state, series: key })"]
  }),
  ...mutantsOf("desk/reminders.ts", series, {
    "what was due of a changed series is taken back": [
      "isSeries(reminder) && goesOn.has(reminder.key) && dayIn(key) <= occasion.today",
      "false"
    ],
    "what was due of any series stays": ["goesOn.has(reminder.key) && ", ""],
    "of a changed series nothing is taken back": ["dayIn(key) <= occasion.today", "true"],
    "today's time of a changed series is taken back": ["dayIn(key) <= occasion.today", "dayIn(key) < occasion.today"],
    "whether it is told after the end changes nothing": [
      "messageClass, whileInForce, ofWhom",
      "messageClass, ofWhom",
      "reminders/readdressed"
    ]
  }),
  ...mutantsOf("desk/deliver.ts", [...series, "reminders/readdressed", "reminders/recipients"], {
    "a late time asks nobody what was known": ["day >= current.from", "true"],
    "a series that has ended is told": ['if (addressed === undefined) return "done"', ""],
    "a time goes to whom it was meant for when it was put in place": ["addressed === row ? stored", "true ? stored"],
    "an agreement that has ended is asked of nobody": ['if (yield* isOver(storage, payload, today)) return "done"', ""]
  }),
  ...mutantsOf("desk/recipients.ts", ["reminders/recipients"], {
    "its last day is after its end": [
      "lastDay !== undefined && lastDay < on",
      "lastDay !== undefined && lastDay <= on"
    ],
    "every reminder ends with its agreement": ["payload.whileInForce === undefined", "false"]
  }),
  ...mutantsOf("desk/rebuild.ts", ["desk/rebuild", "reminders/series", "reminders/readdressed"], {
    "what waits keeps whom it went to": [".filter((key) => !putAnew.has(key))", ""],
    "what is set aside is put back": [".filter((key) => !aside.has(key))", ""],
    "what is late of a changed series is lost": ["...timesBeforeChanges(definition, stream, { state, known })", ""],
    "what is over comes again": ["dueAt >= startOfDay(today)", "true"]
  }),
  ...mutantsOf("programme/surveys/dissatisfactionFacts.ts", ["programme/dissatisfaction"], {
    "what was resolved before is forgotten": ["    ...before,\n", ""],
    "it is open in between": ["dayBeforeThat(resolved[n]?.resolvedOn)", "dayBeforeThat(resolvedOn)"],
    "it is open on the day it is resolved": ["addDays(day, -1)", "day"],
    "it waits for a contact after the contact": ["earliest(to, dayBeforeThat(contactedOn))", "to"],
    "it has begun before it is opened again": ["contactedOn > from ? contactedOn : from", "contactedOn"],
    "each opening has the same key": ["n === 0 ? name : `${name}/${n}`", "name"],
    "each resolution has the same key": ["key: `again/${n}`", 'key: "again"'],
    "it took as long as since it was opened again": [
      "days: daysBetween(openedOn, on)",
      "days: daysBetween(before.at(-1)?.reopenedOn ?? openedOn, on)"
    ]
  }),
  ...mutantsOf("programme/surveys/Dissatisfaction.ts", ["programme/dissatisfaction"], {
    "nobody calls a company that was never called": [
      "return contactedOn === undefined\n",
      "return contactedOn === null\n"
    ],
    "only the last resolution is kept": ["before: [...before, {", "before: [{"],
    "it is told of the day it was first opened": [
      "state.before?.at(-1)?.reopenedOn ?? state.openedOn",
      "state.openedOn"
    ]
  }),
  ...mutantsOf("programme/surveys/caseCommands.ts", ["programme/dissatisfaction"], {
    "it may happen before it was opened again": [
      "[state.openedOn, ...contacted, ...again]",
      "[state.openedOn, ...contacted]"
    ],
    "it may be resolved before the contact": ["[state.openedOn, ...contacted, ...again]", "[state.openedOn, ...again]"]
  }),
  ...mutantsOf("programme/visits/VisitRhythm.ts", ["programme/visits", "programme/visitsCounted"], {
    "a rhythm that has ended is due for ever": ["...ends.filter((day) => lastVisitOn <= day), ", ""],
    "what was due before a late visit is forgotten": ["[...waited, { lastVisitOn, ", "[{ lastVisitOn, "],
    "the end is forgotten with the visit that began it anew": ["[...ends, lastDay]", "[lastDay]"],
    "a rhythm that has ended reminds": [
      'state._tag === "Visited"\n      ? [{',
      'state._tag !== "NeverVisited"\n      ? [{'
    ],
    "the company of an ended agreement is to be visited": [", whileInForce: true", ""]
  }),
  ...mutantsOf("programme/visits/rhythmCommands.ts", ["programme/visits"], {
    "it may end before the last visit": ["lastDay < state.lastVisitOn", "false"]
  })
]
