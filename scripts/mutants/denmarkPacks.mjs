// Mistakes in the Danish packs: the ratio, how people are counted, and what is asked of several instruments.
import { known, mutantsOfPack as of } from "./limitsOf.mjs"
import { denmarkInstrumentMutants } from "./denmarkInstruments.mjs"

export const denmarkPackMutants = [
  ...of(
    "everyInstrument",
    {
      "the day it begins is too late to grant": ["decidedOn <= firstDay", "decidedOn < firstDay"],
      "the day after it began is early enough": ["decidedOn <= firstDay", "decidedOn <= addDays(firstDay, 1)"],
      "an extension is granted two days after": ["addDays(agreedUntil, 1)", "addDays(agreedUntil, 2)"],
      "an extension is granted on the last day": ["addDays(agreedUntil, 1)", "addDays(agreedUntil, 0)"],
      "an extension is granted before it all": [
        "holds: ({ decidedOn, agreedUntil }) => decidedOn <=",
        "holds: ({ decidedOn, agreedUntil }) => false && decidedOn <="
      ],
      "who was last employed here is the only one": ["=> !lastEmployedHere", "=> lastEmployedHere"],
      "a praktik may be with the last employer": ["[praktik, loentilskud]", "[loentilskud]"],
      "a subsidy may be with the last employer": ["[praktik, loentilskud]", "[praktik]"],
      "granting late makes it easier": [
        '{ decidedOn: "less", firstDay: "more" }',
        '{ decidedOn: "more", firstDay: "less" }'
      ],
      "granting an extension late makes it easier": [
        '{ decidedOn: "less", agreedUntil: "more" }',
        '{ decidedOn: "more", agreedUntil: "less" }'
      ]
    },
    known
  ),
  ...of("mentor", {
    "the last day is one too many": ["lastDay <= lastDayOf", "lastDay < lastDayOf"],
    "months of a mentor are weeks": ['{ unit: "months", count: 6 }', '{ unit: "weeks", count: 26 }'],
    "what a month lacks is in the next": ['longest, "lastDayOfMonth")', 'longest, "nextMonth")'],
    "a mentor does what an employer does": ["=> beyondDuty,", "=> !beyondDuty,"]
  }),
  ...of(
    "netIncrease",
    {
      "as many are too few": [">= ordinaryThisYear", "> ordinaryThisYear"],
      "the year is held against the month": [">= ordinaryThisYear", "<= ordinaryThisYear"],
      "a public employer is asked as well": ['employer: ["private"] }', 'employer: ["private", "public"] }'],
      "a private employer is asked for a budget": ['employer: ["public"] }', 'employer: ["public", "private"] }'],
      "within the budget is enough": ["=> beyondBudget,", "=> !beyondBudget,"],
      "reduced capacity is no exemption": ["=> furtherFromWork,", "=> false && furtherFromWork,"],
      "fewer this month make it easier": ['ordinaryThisMonth: "more"', 'ordinaryThisMonth: "less"'],
      "more in the year make it easier": ['ordinaryThisYear: "less"', 'ordinaryThisYear: "more"']
    },
    known
  ),
  ...of(
    "ratio",
    {
      "one for every 10 begins at 40": ["ordinary <= 5000", "ordinary < 4000"],
      "one for every 5 goes on to 60": ["ordinary <= 5000", "ordinary < 6000"],
      "nobody is permitted with four": ["Math.max(1, ", "Math.max(0, "],
      "two are always permitted": ["Math.max(1, ", "Math.max(2, "],
      "one for every 4": ["ordinary / 500)", "ordinary / 400)"],
      "one for every 6": ["ordinary / 500)", "ordinary / 600)"],
      "one for a little less than 5": ["ordinary / 500)", "ordinary / 499)"],
      "one for a little more than 5": ["ordinary / 500)", "ordinary / 501)"],
      "one more or less from 50": [": 10 + Math", ": 9 + Math"],
      "eleven at 50": [": 10 + Math", ": 11 + Math"],
      "one for every 9 beyond 50": ["- 5000) / 1000)", "- 5000) / 900)"],
      "one for every 11 beyond 50": ["- 5000) / 1000)", "- 5000) / 1100)"],
      "beyond 50 is beyond 51": ["(ordinary - 5000)", "(ordinary - 5100)"],
      "parts are rounded up": ["Math.max(1, Math.floor(", "Math.max(1, Math.ceil("],
      "the last one permitted is too many": ["+ adds <= 100", "+ adds < 100"],
      "who is there is not counted": ["supported + supportedElsewhere + adds", "supportedElsewhere + adds"],
      "who others support is not counted": ["supported + supportedElsewhere + adds", "supported + adds"],
      "who comes is not counted": ["supportedElsewhere + adds <=", "supportedElsewhere <="],
      "fewer employees make it easier": ['easier: { ordinary: "more"', 'easier: { ordinary: "less"'],
      "more supported make it easier": [', supported: "less"', ', supported: "more"'],
      "more from others make it easier": ['supportedElsewhere: "less"', 'supportedElsewhere: "more"'],
      "who is employed elsewhere is exempt": ["=> employedHere,", "=> !employedHere,"],
      "nobody on sick leave is exempt": ["lab(6, 7).includes(targetGroup)", "lab(6, 7).includes(targetGroup) && false"],
      "everybody employed here is exempt": [
        "lab(6, 7).includes(targetGroup)",
        "lab(6, 7).includes(targetGroup) || true"
      ],
      "ressourceforløb is sick leave": ["lab(6, 7).includes", "lab(6, 7, 8).includes"],
      "nytteindsats never was asked": [
        "ratioFor([praktik, loentilskud, nytteindsats])",
        "ratioFor([praktik, loentilskud])"
      ],
      "a subsidy was not asked": [
        "ratioFor([praktik, loentilskud, nytteindsats])",
        "ratioFor([praktik, nytteindsats])"
      ],
      "a praktik was not asked": [
        "ratioFor([praktik, loentilskud, nytteindsats])",
        "ratioFor([loentilskud, nytteindsats])"
      ],
      "nytteindsats is still asked": [
        "...ratioFor([praktik, loentilskud])",
        "...ratioFor([praktik, loentilskud, nytteindsats])"
      ],
      "a subsidy is asked no more": ["...ratioFor([praktik, loentilskud])", "...ratioFor([praktik])"],
      "a praktik is asked no more": ["...ratioFor([praktik, loentilskud])", "...ratioFor([loentilskud])"],
      "a subsidy is not heard of": ["...heard([praktik, loentilskud]),", "...heard([praktik]),"],
      "a praktik is not heard of": ["...heard([praktik, loentilskud]),", "...heard([loentilskud]),"],
      "a subsidy was not heard of": [
        "nytteindsats]), heard([praktik, loentilskud])",
        "nytteindsats]), heard([praktik])"
      ],
      "a praktik was not heard of": [
        "nytteindsats]), heard([praktik, loentilskud])",
        "nytteindsats]), heard([loentilskud])"
      ],
      "who has many employees hears none": ["=> !moreThanOneEmployee", "=> moreThanOneEmployee"],
      "nobody need give a statement": ["=> statementGiven,", "=> true || statementGiven,"],
      "nobody need be heard": ["=> representativeHeard,", "=> true || representativeHeard,"]
    },
    known
  ),
  ...of("ratioMethod", {
    "heads were parts in 2017": [
      'to: "2017-11-08",\n      value: {\n        unit: "headcount"',
      'to: "2017-11-08",\n      value: {\n        unit: "fullTime"'
    ],
    "heads were parts until 2019": [
      'to: "2019-12-31",\n      value: {\n        unit: "headcount"',
      'to: "2019-12-31",\n      value: {\n        unit: "fullTime"'
    ],
    "parts were heads until 2023": [
      'to: "2023-12-31",\n      value: {\n        unit: "fullTime"',
      'to: "2023-12-31",\n      value: {\n        unit: "headcount"'
    ],
    "parts are heads": [
      'from: "2024-01-01",\n      value: {\n        unit: "fullTime"',
      'from: "2024-01-01",\n      value: {\n        unit: "headcount"'
    ],
    "fleksjob counted": ['"fleksjob", ', ""],
    "apprentices counted": ['"voksenlaerling", ', ""],
    "seniorjob counted": ['"seniorjob", ', ""],
    "pupils counted": ['"elev-tidsbegraenset", ', ""],
    "the young who stop at 18 counted": [', "ung-stopper-ved-18"', ""],
    "those for a time counted": ['"tidsbegraenset", ', ""],
    "those for a task counted": [', "opgavebestemt"', ""],
    "those under 18 counted until 2023": [
      'referenceMonths: 4,\n        leftOut: [notSupported, "under-18"],\n        supported: ["virksomhedspraktik", "loentilskud", "nytteindsats"]\n      },\n      source: "BEK',
      'referenceMonths: 4,\n        leftOut: [notSupported],\n        supported: ["virksomhedspraktik", "loentilskud", "nytteindsats"]\n      },\n      source: "BEK'
    ],
    "those under 18 count": [
      'leftOut: [notSupported, "under-18"],\n        supported: ["virksomhedspraktik", "loentilskud", "nytteindsats"]\n      },\n      source:\n',
      'leftOut: [notSupported],\n        supported: ["virksomhedspraktik", "loentilskud", "nytteindsats"]\n      },\n      source:\n'
    ],
    "who is supported counts as ordinary": [
      'const notSupported = "offentligt-stoettede"',
      'const notSupported = "ingen"'
    ],
    "a method may have less than no months": ["Number(referenceMonths) >= 0", "Number(referenceMonths) >= -9"],
    "a method may have half a month": ["Number.isInteger(referenceMonths)", "Number.isFinite(referenceMonths)"],
    "a method may have any unit": [
      '(unit === "headcount" || unit === "fullTime")',
      '(unit === "headcount" || unit !== "headcount")'
    ],
    "a method may leave out anything": ["codes(leftOut) &&", ""],
    "a method may support anything": ["&&\n    codes(supported)", ""]
  }),
  ...of("ratioCount", {
    "the oldest months are taken": ["a.month < b.month ? 1 : -1", "a.month < b.month ? -1 : 1"],
    "as many months as there are will do": [
      "if (latest.length < Math.max(1, referenceMonths))",
      "if (latest.length < 1)"
    ],
    "who is left out is counted": ["!leftOut.includes(what)", "what === what"],
    "only who is left out is counted": ["!leftOut.includes(what)", "leftOut.includes(what)"],
    "one reason to leave out is not enough": ["as.every(", "as.length === 0 || as.some("],
    "heads are parts": ['unit === "headcount" ?', "false ?"],
    "parts are heads": ['unit === "headcount" ?', "true ?"],
    "hundredths are tenths": ["numerator * 100n", "numerator * 10n"],
    "long hours are more than one": ["> 0 ? one : part", "> 0 ? part : part"],
    "so many people are one": ["numerator * BigInt(people)", "numerator"]
  }),
  ...denmarkInstrumentMutants
]
