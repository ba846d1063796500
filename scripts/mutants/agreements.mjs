// Mistakes in the life of an agreement: its days, points, contacts, pauses, preparation, ends and reminders.
import { mutantsOf } from "./mutantsOf.mjs"

const t = (...names) => names.map((name) => `agreement/${name}`)

export const agreementMutants = [
  ...mutantsOf("agreement/sinceStart.ts", t("points", "contacts", "pointCorrections"), {
    "what holds begins the day after": ["from === undefined || from <= on", "from === undefined || from < on"],
    "the first that holds is taken": ["entries.findLast(", "entries.find("],
    "of two from one day both are kept": ["[...withoutSince(entries, entry.from), entry]", "[...entries, entry]"],
    "what is said first stands last": [
      "((a.from ?? early) < (b.from ?? early) ? -1 : 1)",
      "((a.from ?? early) > (b.from ?? early) ? -1 : 1)"
    ],
    "what was said holds a day too long": ["next && addDays(next, -1)", "next"]
  }),
  ...mutantsOf("agreement/agreementOn.ts", t("signing", "draftExpiry", "pauses", "ending", "contacts", "points"), {
    "a draft is forgotten on its last day": ["agreement.keptUntil < on", "agreement.keptUntil <= on"],
    "a draft is never forgotten": [
      "agreement.keptUntil !== undefined && agreement.keptUntil < on",
      "agreement.keptUntil === undefined"
    ],
    "an agreement is upcoming on its first day": ["on < agreement.firstDay", "on <= agreement.firstDay"],
    "an agreement has lapsed on its last day": ["agreement.lastDay < on)", "agreement.lastDay <= on)"],
    "what has lapsed counts as ended": ['agreement._tag === "Active" ? "lapsed" : "ended"', '"ended"'],
    "a pause is not told": ['agreement.pauses.some((pause) => covers(pause, on)) ? "paused" : "active"', '"active"'],
    "before its first day an agreement has its last terms": [
      "on < firstDay ? firstDay",
      "on < firstDay ? (lastDay ?? firstDay)"
    ],
    "after its last day an agreement has no last terms": ["lastDay !== undefined && lastDay < on ? lastDay : on", "on"],
    "a point that has ended is agreed": [
      "terms === undefined ? [] : [[point, terms] as const]",
      "[[point, terms!] as const]"
    ],
    "nobody for a point is somebody": [
      "Object.keys(contact).length === 0 ? [] : [[point, contact] as const]",
      "[[point, contact] as const]"
    ]
  }),
  ...mutantsOf("agreement/agreementChanges.ts", t("contacts", "pauses", "points", "pointCorrections"), {
    "the columns have whom was named last, for whatever day": [
      "contactsSince[one].at(-1)!",
      "contactsSince[one].at(0)!"
    ],
    "naming one side forgets the other": ["      ? agreement.contactsSince[one]\n", "      ? []\n"],
    "a pause goes on on the day it is resumed": ["lastDay: addDays(on, -1)", "lastDay: on"],
    "a pause that never was is kept": ["    .filter(hasDays)", ""],
    "a point that is added before a form is in it": ["day > from && (next", "day < from && (next"],
    "a point that is added holds to the next form, whatever is said of it before": [
      "(next === undefined || day < next)",
      "day !== next"
    ],
    "the days of all forms but the last are forgotten": ["[...(agreement.writtenAnew ?? []), from]", "[from]"],
    "a point that is not in the new form goes on": [
      "[...new Set([...Object.keys(agreement.points), ...Object.keys(points)])]",
      "Object.keys(points)"
    ],
    "a point without anything said stays": [
      "left.length === 0 ? others : { ...others, [point]: left }",
      "{ ...others, [point]: left }"
    ]
  }),
  ...mutantsOf("agreement/agreementSteps.ts", t("signing", "points", "pauses", "prospects", "length", "draftExpiry"), {
    "what was approved is not what is signed": ["agreedFirstDay ?? signedOn", "signedOn"],
    "a signed agreement is still kept until a day": [
      "    keptUntil: _,\n    warnedDays: _days,\n    points,",
      "    warnedDays: _days,\n    points,"
    ],
    "a draft that is taken back keeps its form": ["  edition: _edition,\n", ""],
    "what is dropped was in preparation that day": [
      "const dayBefore = addDays(droppedOn, -1)",
      "const dayBefore = droppedOn"
    ],
    "what was forgotten before was in preparation until it was dropped": [
      "keptUntil !== undefined && keptUntil < dayBefore ? keptUntil : dayBefore",
      "dayBefore"
    ]
  }),
  ...mutantsOf("agreement/signedSteps.ts", t("signing", "points", "pauses", "prospects", "length", "draftExpiry"), {
    "a point has ended on its last day": [
      "withTerms(agreement, { point }, addDays(lastDay, 1))",
      "withTerms(agreement, { point }, lastDay)"
    ],
    "pauses stand in the order they are told": [".toSorted((a, b) => (a.firstDay < b.firstDay ? -1 : 1))", ""],
    "a corrected first day is not the agreed one": ["    firstDay,\n    agreedFirstDay: firstDay", "    firstDay"],
    "an old review day stays": ["{ reviewOn: _, ...agreement }: A", "{ ...agreement }: A"]
  }),
  ...mutantsOf("agreement/agreementFacts.ts", t("signing", "pauses", "points", "prospects", "draftExpiry"), {
    "an agreement is in preparation on its first day": [
      "period(draftedOn, addDays(days.firstDay, -1))",
      "period(draftedOn, days.firstDay)"
    ],
    "a pause is counted outside the agreement": ["const paused = common(pause, days)", "const paused = pause"],
    "a gap in a point is not seen": ["addDays(before.lastDay, 1) === held.firstDay", "before.lastDay < held.firstDay"],
    "terms that follow each other are two": [
      "addDays(before.lastDay, 1) === held.firstDay",
      "before.lastDay === held.firstDay"
    ],
    "a draft that is forgotten is counted": [
      "inPreparation(period(draftedOn, keptUntil), party)",
      "inPreparation(period(draftedOn), party)"
    ]
  }),
  ...mutantsOf(
    "agreement/Agreement.ts",
    t("signing", "ending", "prospects", "draftExpiry", "succession", "wrongState"),
    {
      "an end forgets what was agreed": ["...(agreed === undefined ? {} : { agreedLastDay: agreed }),", ""],
      "an end that is withdrawn leaves no last day": [
        "...(agreedLastDay === undefined ? {} : { lastDay: agreedLastDay }),",
        ""
      ],
      "an ended agreement can be reviewed": [
        "EndCorrected: (ended, _, lastDay)",
        "Reviewed: signedSteps.Reviewed,\n      EndCorrected: (ended, _, lastDay)"
      ]
    }
  ),
  ...mutantsOf("agreement/agreementKeys.ts", t("signing", "pauses", "points", "prospects", "draftExpiry", "ending"), {
    "a forgotten draft leaves no room": ["{ ...draft, during: period(draftedOn, keptUntil) }", "draft"],
    "a prospect is no claim": ['[{ scope: "agreement/prospect", key: agreement.party }]', "[]"]
  }),
  ...mutantsOf("agreement/agreementReminders.ts", t("length", "draftExpiry"), {
    "the end is told on the last day": ["addDays(lastDay, -noticeDays)", "lastDay"],
    "a warning comes a day late": ["addDays(keptUntil, -days)", "addDays(keptUntil, 1 - days)"],
    "a review is told after the end": [
      "reviewOn === undefined || (lastDay !== undefined && lastDay < reviewOn)",
      "reviewOn === undefined"
    ],
    "a review on the last day is not told": ["lastDay < reviewOn", "lastDay <= reviewOn"]
  }),
  ...mutantsOf("agreement/agreementChecks.ts", t("draftExpiry", "ending", "contacts", "points"), {
    "a review is agreed for the day before": [
      "review < on, { on, field }",
      "review < `0${on}`, { on, field }",
      "agreement/length"
    ],
    "a review is not agreed for the day itself": [
      "review < on, { on, field }",
      "review <= on, { on, field }",
      "agreement/length"
    ],
    "any day is in force": ["days === undefined ? [] : NotInForceOn", "days !== undefined ? [] : NotInForceOn"],
    "a draft cannot be changed on its last day": ["state.keptUntil < on", "state.keptUntil <= on"],
    "a note may stand alone": [
      'NoteOnlyForOther.when(note !== undefined, { reason: "", given: true })',
      'NoteOnlyForOther.when(false, { reason: "", given: true })'
    ],
    "any reason will do": ["known.includes(reason)", "known.length > 0"],
    "who has left is named": ['seen !== undefined && field.startsWith("/")', "seen === undefined"]
  })
]
