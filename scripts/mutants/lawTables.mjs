// Mistakes in tables of values that people read, sign and correct.
import { mutantsOf } from "./mutantsOf.mjs"

const tables = ["law/files", "law/answers", "law/tables", "law/packs"]

export const lawTableMutants = [
  ...mutantsOf("law/table/cells.ts", tables, {
    "a mark at the start is text": ["/^\\ufeff/", "/^\\ufefe/"],
    "commas part nothing": ['head.includes(";") ? ";" : ","', '";"'],
    "semicolons part nothing": ['head.includes(";") ? ";" : ","', '","'],
    "two quotes are two": [`.replaceAll('""', '"')`, ""],
    "a quote in a text ends it": [`if (text[at + 1] !== '"') return at`, "return at"],
    "a quote before a formula stays": ["line.push(raw.replace(/^'(?=[=+\\-@\\t\\r'])/, \"\"))", "line.push(raw)"],
    "every quote goes": ["/^'(?=[=+\\-@\\t\\r'])/", "/^'/", "law/packs"],
    "a line ends by itself only": ['if (body[at] === "\\r") at += 1', ""],
    "the last cell may not be empty": ['      line.push("")\n', ""],
    "text after a quote is read": ["else if (!isQuoted || body[at] !== undefined) return undefined", "", "law/packs"],
    "empty lines are lines": ['cells.some((text) => text !== "")', "true", "law/packs"]
  }),
  ...mutantsOf("law/table/csv.ts", tables, {
    "a formula is one": ["/^[=+\\-@\\t\\r']/.test(text) ? `'${text}` : text", "text", "law/packs"],
    "quotes are not doubled": [`.replaceAll('"', '""')`, ""],
    "there is no mark for spreadsheets": ["`\\ufeff${", "`${", "law/packs"],
    "commas part the cells": ['join(";")', 'join(",")', "law/packs"]
  }),
  ...mutantsOf("law/table/rows.ts", tables, {
    "a shared table stands twice": [
      "...new Map(pack.rules.flatMap(({ values }) => Object.values(values)).map((table) => [table.key, table])).values()",
      "...pack.rules.flatMap(({ values }) => Object.values(values))",
      "law/packs"
    ],
    "no value has an end": ['to: row.to ?? "",', 'to: "",'],
    "all is verified": ['row.verified ? "yes" : "no"', '"yes"'],
    "no value is looked at again": ['reviewOn: row.reviewOn ?? "",', 'reviewOn: "",'],
    "one code of several is written": ['codes.join(",")', "codes[0]", "denmark/packs"],
    "what is not written so is nothing": [
      "if (read.includes(null)) return undefined",
      "if (read.includes(null)) return {}"
    ],
    "why it is not known in English is lost": ["notKnownEn: row.notKnown.en }", 'notKnownEn: "" }']
  }),
  ...mutantsOf("law/table/readValues.ts", tables, {
    "the pack keeps its name": ["      ...rest,\n      id,", "      ...rest,"],
    "the pack keeps its seal": ["const { seal: _, ...rest } = pack", "const rest = pack", "law/packs"],
    "a table may be missing": [
      '.filter(({ key }) => lines.every((line) => line[head.indexOf("table")] !== key))',
      ".filter(() => false)"
    ],
    "a column may be missing": ["if (missing.length > 0)", "if (false)"],
    "lines are counted from 0": ["tables, at + 2)", "tables, at)"],
    "some of a file is taken": [
      "if (problems.length > 0) return { ok: false, problems }\n  const found",
      "const found"
    ],
    "rows of every table are its own": [
      "key === table.key).map(({ row }) => row)",
      'key !== "").map(({ row }) => row)'
    ],
    "a table that is none is one": ["if (table === undefined)\n    say(", "if (false)\n    say("],
    "any fact chooses": ["if (when === undefined || facts.length > 0)", "if (when === undefined)"],
    "any day is one": ["if (!isDay(row.from)) say", "if (false) say", "law/packs"],
    "any last day is one": ['if (row[column] !== "" && !isDay(row[column]))', "if (false)"],
    "a last day may be first": ["row.to < row.from)", 'row.to < "")'],
    "a day alone is backwards": ["row.to < row.from)", "row.to <= row.from)", "law/packs"],
    "any value is one": ["if (table !== undefined && value === undefined)", "if (false)"],
    "verified may say anything": ['if (row.verified !== "yes" && row.verified !== "no") say', "if (false) say"],
    "all is verified": ['verified: row.verified === "yes"', "verified: true"],
    "no value is looked at again": ['row.reviewOn === "" ? {}', "true ? {}"],
    "what is not known is a value": ['if (row.value === "" && row.notKnownDa !== "")', "if (false)"],
    "Danish is said in English": ['row.notKnownEn === "" ? row.notKnownDa : row.notKnownEn', "row.notKnownDa"],
    "English may not be missing": [
      'row.notKnownEn === "" ? row.notKnownDa : row.notKnownEn',
      "row.notKnownEn",
      "law/packs"
    ]
  }),
  ...mutantsOf("law/table/markdown.ts", tables, {
    "a bar parts a cell": [`text.replaceAll("|", "\\\\|")`, "text", "law/packs"],
    "a line end ends a row": ['.replaceAll(/\\s*\\n\\s*/g, " ")', "", "law/packs"],
    "all is verified": ["(value ? words.yes : words.no)", "words.yes", "law/packs"],
    "assumptions are left out": ["rule.assumes === undefined ? []", "true ? []"],
    "the seal is left out": ['pack.seal === undefined ? ""', 'true ? ""'],
    "whom it concerns is left out": ["concerns.length === 0 ? []", "true ? []", "law/packs"]
  })
]
