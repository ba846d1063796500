import { createPartnerskab } from "../src/index.ts"
import { basis } from "./setup.ts"
import { Task, WithTasks } from "./sketch/tasks.ts"

const pk = createPartnerskab({ ...basis(), plugins: [WithTasks] })

export const right = async (): Promise<void> => {
  await pk.task.find({ state: { in: ["Open"] }, area: { prefix: "m" }, hours: { from: 1, to: 2 } })
  await pk.task.find({ dueOn: { from: "2011-01-01" }, urgent: { in: [true, null] }, title: null })
  await pk.task.find({ either: { in: [1, "one"] } })
  await pk.find(Task, { dueOn: { to: "2011-01-01" } }, { orderBy: { field: "dueOn", descending: true }, visibleTo: [] })
  await pk.place.find({ workplace: null }, { orderBy: { field: "instrument" } })
}

export const wrong = async (): Promise<void> => {
  // @ts-expect-error no such state
  await pk.task.find({ state: { in: ["Lost"] } })
  // @ts-expect-error hours are numbers
  await pk.task.find({ hours: { from: "1" } })
  // @ts-expect-error numbers do not begin with letters
  await pk.task.find({ hours: { prefix: "1" } })
  // @ts-expect-error yes is not before no
  await pk.task.find({ urgent: { from: false } })
  // @ts-expect-error a day is written in full
  await pk.task.find({ dueOn: { from: "tomorrow" } })
  // @ts-expect-error it is a number in one state and a text in another
  await pk.task.find({ either: { from: 1 } })
  // @ts-expect-error a condition has something in it
  await pk.task.find({ area: {} })
  // @ts-expect-error teams are no declared field
  await pk.task.find({}, { orderBy: { field: "teams" } })
  // @ts-expect-error teams are no declared field
  await pk.find(Task, {}, { orderBy: { field: "teams" } })
}
