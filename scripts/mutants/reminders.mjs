// Mistakes in reminders: when they come, to whom, how often they are tried, and what becomes of them.
import { mutantsOf } from "./mutantsOf.mjs"

const series = "reminders/series"
const recipients = "reminders/recipients"
const worker = "reminders/worker"
const reminder = "sketch/reminder"
const reaction = "sketch/reaction"
const setAside = "desk/setAside"
const rebuilt = "desk/rebuild"

export const reminderMutants = [
  ...mutantsOf("desk/reminders.ts", [series, recipients, reminder, rebuilt, worker, "reminders/due.time"], {
    "a reminder is known by its key alone": [
      "canonical([reminder.key, reminder.dueOn, (reminder.every ?? null) as never])",
      "canonical([reminder.key])"
    ],
    "a series is the same when it comes at other times": ["(reminder.every ?? null) as never", "null"],
    "a port is everything outside the jobcentre": ['role.startsWith("port.")', 'role.startsWith("po")'],
    "the agreement a reminder names is not looked at": ["agreement ?? (entity", "undefined ?? (entity"],
    "an agreement has no contacts of its own": [
      'entity === "agreement" ? id : textIn(state, "agreement")',
      'textIn(state, "agreement")'
    ],
    "the agreement of a life is not read": [
      'entity === "agreement" ? id : textIn(state, "agreement")',
      'entity === "agreement" ? id : undefined'
    ],
    "a party has no contacts of its own": [
      'entity === "party" ? id : textIn(state, "party")',
      'textIn(state, "party")'
    ],
    "the party of a life is not read": [
      'entity === "party" ? id : textIn(state, "party")',
      'entity === "party" ? id : undefined'
    ],
    "who causes what is due tomorrow is not told": ["day > today ? {}", "day > addDays(today, 1) ? {}"],
    "who causes what is due today is told": ["day > today ? {}", "day >= today ? {}"],
    "who causes it is never told": ["actor === undefined || day > today ? {}", "actor === undefined ? {}"],
    "every message is a service": [
      'messageClass = "service" } = reminder',
      'messageClass: _, } = reminder, messageClass = "service" as const'
    ],
    "a port is told about people": ["...(isPort(role) ? {} : toPeople)", "...toPeople"],
    "a series is not known as one": ["...(isSeries(reminder) ? { series: reminder.key } : {})", "...{}"],
    "a series that is due has only today's": [
      "const after = next > today ? undefined",
      "const after = next >= today ? undefined"
    ],
    "a series always has two waiting": ["const after = next > today ? undefined :", "const after ="],
    "after today comes today": [
      "timeFrom(dueOn, every, addDays(next, 1))\n  return after",
      "timeFrom(dueOn, every, next)\n  return after"
    ],
    "times that are due are not taken back": [
      "time = timeFrom(dueOn, every, dueOn); time",
      "time = timeFrom(dueOn, every, today); time"
    ],
    "the time to come is not taken back": [
      "    times.push(time)\n    if (time > today) break",
      "    if (time > today) break\n    times.push(time)"
    ],
    "the time after today is not taken back": ["if (time > today) break", "if (time >= today) break"],
    "only the first of a series is taken back": [
      "(isSeries(reminder) ? everyTime(reminder, today) : [reminder.dueOn])",
      "[reminder.dueOn]"
    ],
    "what a life no longer wants is kept": ["cancels: gone.flatMap(", "cancels: gone.slice(0, 0).flatMap("],
    "what is new is not sent": ["sends: come.flatMap(", "sends: come.slice(0, 0).flatMap("],
    "what is wanted still is taken back": ["!is.has(identity)", "is.has(identity)"],
    "what was wanted before is sent again": ["filter(([identity]) => !was.has(identity))", "filter(() => true)"],
    "a series goes on from today": [
      "timeFrom(reminder.dueOn, reminder.every, addDays(day, 1))",
      "timeFrom(reminder.dueOn, reminder.every, addDays(today, 1))"
    ],
    "a series stands still": ["reminder.every, addDays(day, 1))", "reminder.every, day)"],
    "any series of a life follows": ["({ key }) => key === series", "() => true"],
    "a time to come is counted from dueOn": [
      "const next = timeFrom(dueOn, every, today)\n",
      "const next = timeFrom(dueOn, every, dueOn)\n"
    ],
    "a rebuild keeps one time of a series": [
      "keys: reminders.flatMap((reminder) => keysOf(stream, reminder, occasion.today))",
      "keys: reminders.map((reminder) => keysOf(stream, reminder, occasion.today)[0]!)"
    ],
    "a reminder is due when its day is over": [
      "dueAt: startOfDay(day), payload",
      "dueAt: startOfDay(addDays(day, 1)), payload"
    ]
  }),
  ...mutantsOf("desk/recipients.ts", [recipients, "points/pointReminders"], {
    "any word is a side": ['side !== "company" && side !== "authority"', 'side === "nobody"'],
    "a company has no contacts": ['side !== "company" && side !== "authority"', 'side !== "authority"'],
    "every function of the jobcentre is a contact": [
      'as === "primary" || as === "deputy" ? { side, as } : undefined',
      "{ side, as }"
    ],
    "a deputy is nobody": ['as === "primary" || as === "deputy" ?', 'as === "primary" ?'],
    "the person it names is looked for among contacts": [
      'role === "person" ? undefined : sideOf(role)',
      "sideOf(role)"
    ],
    "the staff is looked up by the whole role": ['staff[role.replace(/^authority\\./, "")]', "staff[role]"],
    "a person is not told about what": [
      "{ ...aboutOf(payload.agreement), ...reachedOf(people",
      "{ ...reachedOf(people"
    ],
    "the first contact is asked before the second": ["[named.deputy, named.primary]", "[named.primary, named.deputy]"],
    "a second contact has nobody in their place": ["[named.deputy, named.primary]", "[named.deputy]"],
    "both contacts are told": ["recipients.slice(0, 1)", "recipients"],
    "the contact of the point is told what is for the first": ["contact.as === undefined && point", "point"],
    "no contact of the point is asked": [
      "contact.as === undefined && point !== undefined",
      "contact.as === null && point !== undefined"
    ],
    "contacts are those of today's draft": ["isInForce(state, on)", 'isInForce(state, "2099-01-01")'],
    "any agreement of the party will do": ["all.findLast(({ state }) => isInForce(state, on)) ??\n", ""],
    "an agreement with contacts is not preferred": ["all.findLast(({ state }) => contactsOn(state, on)) ??\n", ""],
    "no agreement is the last": ["all.at(-1)\n    )", "undefined\n    )"],
    "the oldest agreement of the party is asked": [
      "all.findLast(({ state }) => isInForce",
      "all.find(({ state }) => isInForce"
    ],
    "the agreements of a party come in any order": ['orderBy: { field: "signedOn" },\n', ""],
    "somebody is told twice": ["[...new Set(people)].map", "people.map"],
    "whom nobody registered is not told": ['why?.because === "unknown" ? undefined : why', "why"],
    "the absent are told": [
      "why === undefined ? [recipient(person, role, known)] : []",
      "[recipient(person, role, known)]"
    ],
    "nobody hears who was passed over": [
      "passedOver: judged.flatMap(({ why }) => (why === undefined ? [] : [why]))",
      "passedOver: []"
    ],
    "nobody has a name": ["name === undefined ? {} : { name }", "name === undefined ? { name } : {}"],
    "nobody can be reached": ["reach === undefined ? {} : { reach }", "{}"]
  }),
  ...mutantsOf("desk/deliver.ts", [series, recipients, worker, reminder, setAside, "points/pointReminders"], {
    "the day of a reminder is its key": ['key.lastIndexOf("/") + 1', 'key.indexOf("/") + 1'],
    "a series goes on although its life changed": [
      "guards: [{ stream: row.subject, version: life.version }]",
      "guards: []"
    ],
    "a series whose life is changed ends": ['if (answer._tag !== "Stale") return', "return"],
    "a series is given up after one try": ["tries < 20", "tries < 1"],
    "a series without end is tried without end": [
      "changed again and again`)",
      "changed again and again`).pipe(Effect.ignore)"
    ],
    "the next of a series has one command for all": [
      "derivedId(storage.digest, next.key, `series/${life.version}`)",
      'derivedId(storage.digest, row.subject.id, "series")'
    ],
    "the next of a series is forgotten when the life changes": ["`series/${life.version}`", "`series`"],
    "a series does not go on": ["if (series !== undefined) yield* goOn", "if (series === null) yield* goOn"],
    "a series goes on when it was told": [
      "if (series !== undefined) yield* goOn(catalog, row, { series, now })\n    const { entity, id }",
      "const { entity, id }"
    ],
    "a life that is gone is a mistake": [
      "if (life === undefined) return\n",
      'if (life === undefined) return yield* Effect.fail("gone")\n'
    ],
    "a series that nobody knows is handed out": [
      "if (definition === undefined) return yield* Effect.fail(`nobody here knows ${row.subject.entity}`)",
      "if (definition === undefined) return"
    ],
    "a day off is put off to itself": [
      "!isWorkingDay(day, catalog.holidays); off",
      "isWorkingDay(day, catalog.holidays); off"
    ],
    "holidays are working days": [
      "if (onlyOnWorkingDays && !isWorkingDay(today, catalog.holidays))",
      "if (onlyOnWorkingDays && !isWorkingDay(today, { has: () => false }))"
    ],
    "what waits may come on a holiday": [
      "off < 366 && !isWorkingDay(day, catalog.holidays)",
      "off < 366 && !isWorkingDay(day, { has: () => false })"
    ],
    "days off are for nobody": ["if (onlyOnWorkingDays && ", "if ("],
    "ports have days off": [
      '    if (isPort(role)) return yield* told(handlers.reminder, { port: role.slice("port.".length) })\n',
      ""
    ],
    "a port has another name": ['role.slice("port.".length)', "role"],
    "an old row has no agreement": ['if (entity === "agreement") return { ...payload, agreement: id }\n', ""],
    "an old row has no party": ['if (entity === "party") return { ...payload, party: id }\n', ""],
    "an old row does not ask its life": ["(rows[0]?.state ?? {}) as", "{} as"],
    "every message is a service when it is told": ['payload.messageClass ?? "service"', '"service"'],
    "nobody loses patience": ["          patience\n        ),", "          1e9\n        ),"],
    "the contact of the module is not asked": ["const point = catalog.moduleOf.get(entity)", "const point = undefined"],
    "it reaches whoever it reached when it was due": [
      "{ on: today, point, staff }",
      "{ on: dayOf(row), point, staff }"
    ],
    "whoever caused it is told": ["person !== cause", 'person !== ""'],
    "who caused it alone is a failure": ['if (reached.recipients.length > 0) return "done"\n', ""],
    "what reaches nobody is done": [
      'if (handlers.nobody === undefined) return "failed"',
      'if (handlers.nobody === undefined) return "done"'
    ],
    "the first who would be told is not left out": ["recipients: others })", "recipients: reached.recipients })"]
  }),
  ...mutantsOf("desk/work.ts", [worker, setAside, reaction, reminder, series, recipients], {
    "a batch is longer than its lease": ["(batch / sideBySide) * patience", "patience"],
    "a lease is as long as the patience": [
      "lease + (isHanding ? (batch / sideBySide) * patience : 0)",
      "isHanding ? patience : lease"
    ],
    "there is no lease": [
      "leaseUntil: addMilliseconds(now, lease + (isHanding ? (batch / sideBySide) * patience : 0))",
      "leaseUntil: now"
    ],
    "what fails is tried again at once": ["Math.min(2 ** attempts, 360) * 60_000", "0"],
    "what fails is tried every minute": ["Math.min(2 ** attempts, 360) * 60_000", "60_000"],
    "pauses grow without end": ["Math.min(2 ** attempts, 360)", "2 ** attempts"],
    "nothing is set aside": ["attempts + 1 < mostTries", "attempts >= 0"],
    "one try too many": ["attempts + 1 < mostTries", "attempts < mostTries"],
    "one try too few": ["attempts + 1 < mostTries", "attempts + 2 < mostTries"],
    "what waits for a working day is done": [
      'if (tried !== "failed") return { key, retryAt: tried.waitUntil }',
      'if (tried !== "failed") return { key, done: true }'
    ],
    "what fails is done": [
      'if (tried === "done") return { key, done: true }',
      "if (tried !== undefined) return { key, done: true }"
    ],
    "a reaction that nobody knows is done": [
      "if (reaction === undefined) return yield* Effect.fail(`nobody here knows the reaction ${module}.${name}`)",
      "if (reaction === undefined) return done"
    ],
    "a form that nobody knows is done": [
      "if (read === undefined) return yield* Effect.fail(`nobody here knows ${reaction.event} in form ${form}`)",
      "if (read === undefined) return done"
    ],
    "an event is given to a reaction as it was stored": ["{ ...happened, ...read }", "{ ...happened, form, data }"],
    "a reaction is another command each time": [
      'commandId: derivedId(digest, row.key, "command")',
      "commandId: derivedId(digest, row.key, String(row.attempts))"
    ],
    "all reactions are one command": ['derivedId(digest, row.key, "command")', 'derivedId(digest, name, "command")'],
    "a refusal of a reaction is tried again": [
      "refused.refusals.some(({ _tag }) => passing.has(_tag)) ? Effect.fail(refused) : Effect.void",
      "Effect.fail(refused)"
    ],
    "what changed meanwhile is an answer": ["[ChangedMeanwhile.tag, NeedsRebuild.tag]", "[NeedsRebuild.tag]"],
    "what needs a rebuild is an answer": ["[ChangedMeanwhile.tag, NeedsRebuild.tag]", "[ChangedMeanwhile.tag]"],
    "the last few reminders are not tried": [
      "Math.ceil(reminders.length / sideBySide)",
      "Math.floor(reminders.length / sideBySide)"
    ],
    "some reminders are tried twice": [
      "reminders.slice(at * sideBySide, (at + 1) * sideBySide)",
      "reminders.slice(at * sideBySide, (at + 2) * sideBySide)"
    ],
    "one that fails holds the others back": [
      'Effect.catchCause(() => Effect.succeed("failed" as const))',
      "Effect.orDie"
    ],
    "reminders are taken without a handler": [
      'isHanding ? ["reaction", "reminder"] : ["reaction"]',
      '["reaction", "reminder"]'
    ],
    "reminders alone are taken": [
      'isHanding ? ["reaction", "reminder"] : ["reaction"]',
      'isHanding ? ["reminder"] : ["reaction"]'
    ],
    "the host's own instant is not asked": ["const now = given ?? clock.now()\n", "const now = clock.now()\n"],
    "what is handed out is handed out now": ["now: given ?? clock.now(), staff", "now: clock.now(), staff"],
    "only the first batch is done": [
      "if (rows.length === 0) return worked\n",
      "if (rows.length === 0 || worked.done.length > 0) return worked\n"
    ],
    "a day off is a failure": ['came === "failed" ? "failed" : "waiting"', '"failed"'],
    "what is set aside is a failure": ['if ("setAside" in settlement) return "setAside"\n', ""],
    "it is settled before it is handed out": [
      "const settled = yield* Effect.forEach(",
      "yield* storage.settle(portion.map(({ key }) => ({ key, done: true })))\n          const settled = yield* Effect.forEach("
    ],
    "nothing is settled": ["yield* storage.settle(settled.map(({ settlement }) => settlement))\n", ""],
    "all are settled at the end only": [
      "reactions.length === 0 ? [] : [reactions]",
      "reactions.length === 0 ? [] : [reactions, reactions]"
    ]
  }),
  ...mutantsOf("desk/worker.ts", [worker], {
    "nobody hears of a round": [
      "if (Object.values(worked).some((keys) => keys.length > 0)) onRound",
      "if (Object.values(worked).some((keys) => keys.length > 99)) onRound"
    ],
    "everybody hears of every round": [
      "if (Object.values(worked).some((keys) => keys.length > 0)) onRound",
      "if (true) onRound"
    ],
    "a listener that throws stops the worker": [
      "      // A listener that throws stops nothing.\n      Effect.catchCause(() => Effect.void)",
      "      Effect.orDie"
    ],
    "trouble stops the worker": ["Effect.catchCause((cause) => Effect.sync(() => onTrouble?.(cause))),\n", ""],
    "a round that has begun is broken off": ["yield* Effect.uninterruptible(once)", "yield* once"],
    "a worker cannot be stopped": ["if (stopped) return", "if (stopped && every < 0) return"],
    "a worker works once": ["if (stopped) return", "return"],
    "a worker takes every pause for an end": [
      "Effect.as(Effect.sleep(every), false)",
      "Effect.as(Effect.sleep(every), true)"
    ],
    "a worker does not pause": ["Effect.sleep(every)", "Effect.sleep(0)"]
  }),
  ...mutantsOf("calendar/recurrence.ts", ["reminders/due.time", series], {
    "the first time is skipped on its day": ["day <= first ? first", "day < first ? first"],
    "a series ends the day before its last": ["time > every.lastDay", "time >= every.lastDay"],
    "a series does not end": ["every.lastDay !== undefined && time > every.lastDay", "false"],
    "a week has six days": ["7 * every.weeks", "6 * every.weeks"],
    "the time before is the next": [
      "Math.ceil(daysBetween(first, day) / step)",
      "Math.floor(daysBetween(first, day) / step)"
    ],
    "the time of today is over": [
      "Math.ceil(daysBetween(first, day) / step)",
      "(Math.floor(daysBetween(first, day) / step) + 1)"
    ],
    "months begin one too late": ["Math.floor(apart / step) - 1)", "Math.floor(apart / step) + 1)"],
    "months begin where they are": ["Math.floor(apart / step) - 1)", "Math.floor(apart / step))"],
    "months before the first are counted": [
      "Math.max(0, Math.floor(apart / step) - 1)",
      "Math.floor(apart / step) - 2"
    ],
    "the month of today is over": [
      "addMonths(first, n * step, rounding) < day",
      "addMonths(first, n * step, rounding) <= day"
    ],
    "years are not counted": ["(Number(day.slice(0, 4)) - Number(first.slice(0, 4))) * 12", "0"],
    "a recurrence may stand still": ["number >= 1) return number", "number >= 0) return number"],
    "a recurrence may be half a day": ["Number.isSafeInteger(number) && number", "number"]
  }),
  ...mutantsOf("calendar/Lead.ts", ["reminders/due.time"], {
    "one is told afterwards": ["addDays(day, -lead)", "addDays(day, lead)"],
    "a lead of weeks is days": ["-7 * lead.weeks", "-lead.weeks"],
    "a lead of months comes after": [
      "addMonths(day, -lead.months, lead.rounding)",
      "addMonths(day, lead.months, lead.rounding)"
    ],
    "a lead rounds as it likes": ["-lead.months, lead.rounding)", '-lead.months, "lastDayOfMonth")']
  })
]
