// Every limit of a file of rules, each a little wrong: numbers one more and one less, days one earlier and one later.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "../setup/paths.mjs"
import { equalMutants } from "./equal.mjs"
import { mutantsOf } from "./mutantsOf.mjs"

// What notices any change of a pack, the seals and the page of the rules, is no proof that a limit is tested: they stay out.
const limits = ["denmark/limits", "denmark/exemptions", "denmark/valuesOnDays", "denmark/packs"]

/** The tests of a file whose conditions say which way they go. */
export const known = [...limits, "denmark/easier"]

const dayBeside = (day, days) => {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

const numbers =
  /(?<=value: |count: |referenceMonths: |months\()\d[\d_]*(?=[,\s)}])|(?<=", |undefined, )\d[\d_]*(?=, ")/g
const marks = /(?<=verified: )(?:true|false)\b/g
const groups = /(?<=lab\()\d[\d, ]*(?=\))/g
const firstDays = /(?<=\bfrom(?:: | = )|noneBefore: |\[)"(\d{4}-\d\d-\d\d)"/g
const lastDays = /(?<=\bto: |noneAfter: |\["\d{4}-\d\d-\d\d", )"(\d{4}-\d\d-\d\d)"/g

/** The text from one place to another, with what stands before it until it is there once. */
const once = (source, from, to) => {
  for (let start = from; ; start = source.lastIndexOf("\n", start - 2) + 1) {
    const find = source.slice(start, to)
    if (source.split(find).length === 2 || start <= 0) return { find, before: from - start }
  }
}

const changed = (source, { index, length, instead }) => {
  const { find, before } = once(source, index, index + length)
  return [find, find.slice(0, before) + instead + find.slice(before + length)]
}

/** Which of those with the same text it is, when there are several. */
const named = (seen, says) => {
  const times = (seen.get(says) ?? 0) + 1
  seen.set(says, times)
  return times === 1 ? says : `${says} (${times})`
}

/** All mistakes in the limits of a file: examples are none, and the last day of one is the day before another's first. */
const limitsOf = (file) => {
  const source = readFileSync(join(root, "packages", "core", "src", file), "utf8")
  const isExample = (index) => {
    const start = source.lastIndexOf("examples", index)
    const end = Math.max(source.lastIndexOf("\n/**", index), source.lastIndexOf("\nconst ", index))
    return start > end && start >= 0
  }
  const all = (pattern) => [...source.matchAll(pattern)].filter(({ index }) => !isExample(index))
  const seen = new Map()
  const mistakes = []
  const add = (says, change) => mistakes.push([named(seen, says), changed(source, change)])

  for (const { 0: text, index } of all(numbers))
    for (const by of [-1, 1]) {
      const value = Number(text.replaceAll("_", "")) + by
      if (value >= 0) add(`${text} is ${value}`, { index, length: text.length, instead: String(value) })
    }
  for (const { 0: text, index } of all(marks)) {
    const instead = String(text !== "true")
    add(`it is ${instead} that it is verified`, { index, length: text.length, instead })
  }
  for (const { 0: text, index } of all(groups)) {
    const codes = text.split(", ")
    for (const code of codes) {
      const instead = codes.filter((one) => one !== code).join(", ")
      add(`group ${code} is not of ${text}`, { index, length: text.length, instead })
    }
  }
  const days = [
    ...all(firstDays).map(({ index, 1: day }) => ({ index, day, begins: day })),
    ...all(lastDays).map(({ index, 1: day }) => ({ index, day, begins: dayBeside(day, 1) }))
  ].toSorted((a, b) => a.index - b.index)
  for (const begins of new Set(days.map((one) => one.begins)))
    for (const by of [-1, 1]) {
      const own = days.filter((one) => one.begins === begins)
      const [index, end] = [own[0].index, own.at(-1).index + 12]
      let instead = source.slice(index, end)
      for (const { index: at, day } of own)
        instead = `${instead.slice(0, at - index)}"${dayBeside(day, by)}"${instead.slice(at - index + 12)}`
      add(`what is new on ${begins} is so on ${dayBeside(begins, by)}`, { index, length: end - index, instead })
    }
  return Object.fromEntries(mistakes)
}

/** The mistakes in a file of the Danish packs: in its limits, and further ones. */
export const mutantsOfPack = (file, wrong = {}, tests = limits) => {
  const path = `denmark/packs/${file}.ts`
  const all = mutantsOf(path, tests, { ...limitsOf(path), ...wrong })
  return all.filter((one) => !equalMutants.some(({ file, says }) => file === one.file && says === one.says))
}
