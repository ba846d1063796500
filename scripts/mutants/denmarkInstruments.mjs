// Mistakes in the rules of single instruments: every limit, who is exempt, and which way it goes.
import { known, mutantsOfPack as of } from "./limitsOf.mjs"

export const denmarkInstrumentMutants = [
  ...of(
    "loentilskud/benefitFirst",
    {
      "six months and a day": ["firstDay >= addMonths", "firstDay > addMonths"],
      "what a month lacks is in it": ['benefitMonths, "nextMonth")', 'benefitMonths, "lastDayOfMonth")'],
      "who need not wait must tell since when": ["benefitMonths === 0 || ", ""],
      "with an education is exempt": ["=> !hasEducation", "=> hasEducation"],
      "without an education is not exempt": ["=> !hasEducation", "=> !hasEducation && false"],
      "over 50 is not exempt": ["=> over50,", "=> over50 && false,"],
      "a single provider is not exempt": ["=> singleProvider,", "=> singleProvider && false,"],
      "later on benefit is easier": ['benefitSince: "less", firstDay: "more"', 'benefitSince: "more", firstDay: "less"']
    },
    known
  ),
  ...of("loentilskud/length", {
    "the last day is one too many": [
      "=> lastDay <= lastDayOf(firstDay, longest,",
      "=> lastDay < lastDayOf(firstDay, longest,"
    ],
    "the last day of an extension is one too many": [
      "lastDay <= lastDayOf(firstDay, months(",
      "lastDay < lastDayOf(firstDay, months("
    ],
    "an extension is nothing": ["longest.count + more.count", "longest.count"],
    "nobody is further from work": ["=> furtherFromWork,", "=> furtherFromWork && false,"],
    "everybody is further from work": ["=> furtherFromWork,", "=> true || furtherFromWork,"],
    "it is chosen by its first day": ['anchor: "decidedOn"', 'anchor: "firstDay"'],
    "what a month lacks is in the next": ['longest, "lastDayOfMonth")', 'longest, "nextMonth")'],
    "what a month lacks is in the next, extended": ['more.count), "lastDayOfMonth")', 'more.count), "nextMonth")']
  }),
  ...of("loentilskud/lengths", {
    "public and private have changed places": [
      'when: { targetGroup: ready, employer: "private" }',
      'when: { targetGroup: ready, employer: "public" }'
    ],
    "who is aktivitetsparat has a year": [
      'lab(3, 5) },\n      from: "2020-01-01",\n      value: months(6)',
      'lab(3, 5) },\n      from: "2020-01-01",\n      value: months(12)'
    ]
  }),
  ...of("loentilskud/notSpouse", { "only with the spouse": ["=> !spousesCompany", "=> spousesCompany"] }),
  ...of(
    "loentilskud/share",
    {
      "half is too much": ["=> subsidyShare <= share", "=> subsidyShare < share"],
      "a public employer is asked": ['employer: ["private"]', 'employer: ["private", "public"]'],
      "more is easier": ['subsidyShare: "less"', 'subsidyShare: "more"']
    },
    known
  ),
  ...of("loentilskud/pack"),
  ...of("loentilskud/terms"),
  ...of(
    "praktik/hours",
    {
      "full time is too much": ["weeklyHours <= fullTime", "weeklyHours < fullTime"],
      "more is easier": ['weeklyHours: "less"', 'weeklyHours: "more"']
    },
    known
  ),
  ...of(
    "praktik/length",
    {
      "the last day is one too many": [
        "lastDay <= lastDayOf(firstDay, longest,",
        "lastDay < lastDayOf(firstDay, longest,"
      ],
      "the last of 26 weeks is one too many": [
        "lastDay <= lastDayOf(firstDay, extended,",
        "lastDay < lastDayOf(firstDay, extended,"
      ],
      "the last of 13 more is one too many": ["return lastDay <= lastDayOf", "return lastDay < lastDayOf"],
      "what comes then begins a day early": ["addDays(upTo, 1)", "addDays(upTo, 0)"],
      "an early extension counts from its day": ["agreedUntil > full ? agreedUntil : full", "agreedUntil"],
      "a late extension counts from 26 weeks": ["agreedUntil > full ? agreedUntil : full", "full"],
      "anyone may have it extended": ["long.includes(targetGroup)", "long.includes(targetGroup) || true"],
      "nobody need assess": ["=> concreteAssessment,", "=> true || concreteAssessment,"],
      "no need is special": ["=> verySpecialNeed,", "=> true || verySpecialNeed,"],
      "no special need is met": ["=> verySpecialNeed,", "=> false && verySpecialNeed,"],
      "it is chosen by its first day": ['anchor: "decidedOn"', 'anchor: "firstDay"'],
      "weeks are months": ['value: { unit: "weeks", count: 4 }', 'value: { unit: "months", count: 1 }'],
      "an earlier first day is easier": [
        'easier: { agreedUntil: "more", firstDay: "more", lastDay: "less" }',
        'easier: { agreedUntil: "less", firstDay: "more", lastDay: "less" }'
      ]
    },
    known
  ),
  ...of("praktik/purpose", {
    "wages are no purpose": ['"loentimer", ', ""],
    "qualifying is no purpose": ['"loentimer", "opkvalificering", ', '"loentimer", '],
    "clarifying is no purpose": [', "afklaring"]', "]"],
    "keeping on is for all": ["lab(6, 7).includes(targetGroup)", "lab(6, 7).includes(targetGroup) || true"],
    "keeping on is for none": ['=> purpose === "fastholdelse"', '=> purpose === "ingen"'],
    "keeping on is for any purpose": ['=> purpose === "fastholdelse"', '=> purpose !== ""'],
    "keeping on is for who is not employed": ["=> employedHere,", "=> !employedHere,"]
  }),
  ...of("praktik/terms"),
  ...of(
    "voksenlaerling/age",
    {
      "the age itself is too young": ["age >= ageAsked", "age > ageAsked"],
      "younger is easier": ['age: "more"', 'age: "less"']
    },
    known
  ),
  ...of(
    "voksenlaerling/applied",
    {
      "the last day is too late": ["appliedOn <= lastDayOf", "appliedOn < lastDayOf"],
      "what a month lacks is in the next": ['"lastDayOfMonth"', '"nextMonth"'],
      "later is easier": ['appliedOn: "less"', 'appliedOn: "more"']
    },
    known
  ),
  ...of("voksenlaerling/education", { "only SOSU": ["=> !excludedEducation", "=> excludedEducation"] }),
  ...of("voksenlaerling/pack"),
  ...of("voksenlaerling/terms"),
  ...of(
    "voksenlaerling/who",
    {
      "the day itself is too early": ["firstDay >= addMonths", "firstDay > addMonths"],
      "what a month lacks is in it": ['waiting, "nextMonth")', 'waiting, "lastDayOfMonth")'],
      "who need not wait must tell since when": ["waiting === 0 || ", ""],
      "who is employed is unemployed": ["=> isUnemployed,", "=> true || isUnemployed,"],
      "who is employed is not asked": ["=> !isUnemployed,", "=> true || !isUnemployed,"],
      "any skill will do": ['=> skill === "ufaglaert"', '=> skill !== ""'],
      "no list is asked": ["=> onPositiveList,", "=> true || onPositiveList,"],
      "later is easier": ['unemployedSince: "less", firstDay: "more"', 'unemployedSince: "more", firstDay: "less"']
    },
    known
  ),
  ...of("quota", {
    "the quota of another authority": ["one.authority === authority && ", ""],
    "the quota of another year": [" && one.year === year", ""],
    "a quota of none is all used": [" || quota.size <= 0", ""],
    "tenths are lost": ["Math.round(stock * 10)", "Math.round(stock) * 10"],
    "the last tenth is not lacking": ["isShort: tenths > 0", "isShort: tenths > 1"],
    "who has enough is short": ["isShort: tenths > 0", "isShort: tenths >= 0"],
    "too many lack some": ["Math.max(0, ", "Math.max(-1000, "],
    "the first of two quotas holds": ["findLast(", "find("]
  }),
  ...of("rates", {
    "the rate itself is too much": ["=> subsidy <= rate,", "=> subsidy < rate,"]
  })
]
