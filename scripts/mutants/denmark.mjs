// Mistakes in what is Danish: holidays, municipalities and regions, identifiers, target groups.
import { mutantsOf } from "./mutantsOf.mjs"

const holidays = ["denmark/holidays.time", "denmark/holidaysOracle"]
const municipalities = ["denmark/municipalities"]
const identifiers = ["denmark/identifiers"]
const groups = ["denmark/targetGroups"]

export const denmarkMutants = [
  ...mutantsOf("denmark/holidays/easter.ts", holidays, {
    "Easter has no exceptions": ["Math.floor((golden + 11 * epact + 22 * weekday) / 451)", "0"],
    "the moon is never corrected": ["Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)", "6"],
    "no century is without a leap day": ["- Math.floor(century / 4) -", "- 5 -"]
  }),
  ...mutantsOf("denmark/holidays/Holiday.ts", ["denmark/holidays.time"], {
    "store bededag was kept in 2024": ["lastYear: 2023", "lastYear: 2024"],
    "store bededag ended in 2022": ["lastYear: 2023", "lastYear: 2022"],
    "store bededag is kept": [", lastYear: 2023", ""],
    "Ascension Day is a day early": ["fromEaster: 39", "fromEaster: 38"]
  }),
  ...mutantsOf("denmark/holidays/danishHolidays.ts", ["denmark/holidays.time"], {
    "customary days off are holidays": [".filter(({ code }) => also.includes(code))", ""],
    "no customary day off can be named": ["also.includes(code)", "false && also.includes(code)"]
  }),
  ...mutantsOf("denmark/municipalities/Municipality.ts", municipalities, {
    "a region that is no more goes on": [
      "region.code === code || region.code === wentInto[code]",
      "region.code === code"
    ],
    "all were always in the new region": [
      "region.code === code || region.code === wentInto[code]",
      "region.code === (wentInto[code] ?? code)"
    ],
    "a region has no last day": ["covers(period(from, to), day)", "covers(period(from), day)"]
  }),
  ...mutantsOf("denmark/municipalities/Region.ts", municipalities, {
    "Region Østdanmark is a day late": ['from: "2027-01-01"', 'from: "2027-01-02"'],
    "the regions were there a day before": ['from: "2007-01-01"', 'from: "2006-12-31"']
  }),
  ...mutantsOf("denmark/municipalities/MunicipalityCode.ts", municipalities, {
    "three digits are none": ["? `0${digits}` : digits", "? digits : digits"],
    "Christiansø is merely unknown": ['if (code === "0411")', 'if (code === "0412")'],
    "a code may be anything": [
      "(code: string) => municipality(code) !== undefined",
      "(code: string) => code !== undefined"
    ]
  }),
  ...mutantsOf("denmark/identifiers/EanNumber.ts", identifiers, {
    "the weights have changed places": ["at % 2 === 0 ? 1 : 3", "at % 2 === 0 ? 3 : 1"],
    "there is no check digit": ["% 10 === 0", "% 1 === 0"],
    "any country's number is Danish": ["/^579\\d{10}$/", "/^\\d{13}$/"],
    "spaces stay": ['typed.replaceAll(/\\s/g, "")', "typed"]
  }),
  ...mutantsOf("denmark/identifiers/readCpr.ts", identifiers, {
    "all were born in the 1900s": ["if (seventh <= 3) return 1900", "if (seventh <= 9) return 1900"],
    "9 is as 5 to 8": ["seventh === 4 || seventh === 9", "seventh === 4"],
    "37 is in this century": ["yy <= 36", "yy <= 37"],
    "58 is in this century": ["yy <= 57", "yy <= 58"],
    "any date of 31 exists": ["!isDay(`${year + 400}-${date}`)", 'date === ""'],
    "every fourth century's years are another's": ["year + 400", "year + 300"],
    "a number may stand in a text": ["[-\\s]?(\\d)\\d{3}$/", "[-\\s]?(\\d)\\d{3}/"]
  }),
  ...mutantsOf("party/cprBirthday.ts", ["party"], {
    "day 61 is no replacement's": ["Number(dd) > 60", "Number(dd) > 61"],
    "a month has 32 days": ["date <= 31", "date <= 32"],
    "a year has 13 months": ["month <= 12", "month <= 13"]
  }),
  ...mutantsOf("denmark/groups/targetGroups.ts", groups, {
    "a code is of any catalog": ["code === name.slice(0, slash)", 'code === "lab-2020"'],
    "catalogs have no last day": ["covers(period(from, to), day)", "covers(period(from), day)"]
  }),
  ...mutantsOf("denmark/groups/mapTargetGroup.ts", groups, {
    "a mapping is of any catalog": [" && one.catalog === catalog", ""],
    "a mapping is of any group": ["one.group === group && ", ""]
  }),
  ...mutantsOf("denmark/groups/lab2020.ts", groups, {
    "what was seen elsewhere was read": ["seenElsewhere.map(group(false))", "seenElsewhere.map(group(true))"]
  })
]
