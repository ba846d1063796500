// Mistakes in how what was signed and written before is read today.
import { mutantsOf } from "./mutantsOf.mjs"

export const lineageMutants = [
  ...mutantsOf("plugin/Terms.ts", ["plugin/terms", "plugin/amendment"], {
    "a wording is known by its number alone": ["lineage === signed.lineage && version", "version"],
    "a wording is known by its lineage alone": [" && version === signed.version)", ")"],
    "a wording is read as itself once more": ["wordings.slice(at + 1)", "wordings.slice(at)"],
    "a wording is read one too far": ["wordings.slice(at + 1)", "wordings.slice(at + 2)"],
    "today's wording is left out": ["wordings.slice(at + 1)", "wordings.slice(at + 1, -1)"],
    "what nobody can read is taken as it stands": ["at < 0 ? undefined", "at < 0 ? readThrough([], signed.raw)"],
    "what only the company can say is filled with what there is": [
      'return { view: "needs-amendment", missing: next.missing }',
      "continue"
    ],
    "only the first missing field is told": ["missing: next.missing }", "missing: next.missing.slice(0, 1) }"],
    "whatever has a tag needs an amendment": [' && value._tag === "NeedsAmendment"', ""],
    "what a later wording leaves out is kept": [
      "terms = next\n",
      "terms = { ...(terms as object), ...(next as object) }\n"
    ],
    "whatever was signed counts as read anew": ['later.length === 0 ? "as-signed" : "upcast"', '"upcast"'],
    "whatever can be read counts as signed so": ['later.length === 0 ? "as-signed" : "upcast"', '"as-signed"'],
    "a wording after a fork is put in the base's lineage": ["wordings.at(-1)!.lineage", "wordings[0]!.lineage"],
    "a fork forgets what was signed before it": [
      "chain(key, [...wordings, { lineage, version: 1, schema, from }])",
      "chain(key, [{ lineage, version: 1, schema, from }])"
    ],
    "a fork reads the base's first wording only": [
      "chain(key, [...wordings, { lineage, version: 1",
      "chain(key, [wordings[0]!, { lineage, version: 1"
    ],
    "a fork goes on with the base's numbers": [
      "{ lineage, version: 1, schema, from }",
      "{ lineage, version: wordings.at(-1)!.version + 1, schema, from }"
    ]
  }),
  ...mutantsOf("plugin/EventForms.ts", ["desk/eventForms"], {
    "two forms may have one number": ["form > last", "form >= last"],
    "a form need only be above the first": ["forms.at(-1)!.form", "forms[0]!.form"],
    "the forms before are forgotten": ["chain([...forms, { form", "chain([{ form"],
    "a form may have half a number": ["Number.isInteger(form) && ", ""]
  }),
  ...mutantsOf("desk/evolve.ts", ["desk/eventForms", "desk/formNumbers"], {
    "an event is read as its own form once more": ["all.slice(at + 1)", "all.slice(at)"],
    "an event is read one form too far": ["all.slice(at + 1)", "all.slice(at + 2)"],
    "later forms are read the newest first": [".reduce((before", ".reduceRight((before"],
    "an unknown form is read as the next that is known": ["one.form === form", "one.form >= form"],
    "an unknown form is taken as it stands": ["at < 0 ? undefined", "at < 0 ? { data }"],
    "the number of a form is its place": [
      "all.findIndex((one) => one.form === form)",
      "(form <= all.length ? form - 1 : -1)"
    ],
    "what was written before is taken as if it were today's": ["form === undefined ? { data }", "form !== 0 ? { data }"]
  }),
  ...mutantsOf("desk/passage.ts", ["desk/eventForms"], {
    "an event is marked with its first form": [".at(-1)!.form", ".at(0)!.form"]
  }),
  ...mutantsOf("desk/work.ts", ["desk/eventForms"], {
    "a reaction is told the event as it was written": ["{ ...happened, ...read }", "{ ...happened, data }"]
  }),
  ...mutantsOf("desk/context.ts", ["points/placements"], {
    "new agreements are signed in the first wording": ["terms.wordings.at(-1)!", "terms.wordings.at(0)!"]
  }),
  ...mutantsOf("desk/listProblems.ts", ["desk/assembly"], {
    "a replacement need only read today's wording": [
      "one.definition.terms?.wordings ?? []",
      "one.definition.terms?.wordings.slice(-1) ?? []"
    ],
    "a replacement need only have a wording of that number": [
      "!definition.terms?.wordings.includes(held)",
      "!definition.terms?.wordings.some(({ version }) => version === held.version)"
    ],
    "a replacement without terms is let through": [
      "!definition.terms?.wordings.includes(held)",
      "definition.terms?.wordings.includes(held) === false"
    ]
  }),
  ...mutantsOf("desk/moduleProblems.ts", ["desk/wordings"], {
    "two wordings may have one number": ["    ...modules.flatMap(wordingProblems),\n", ""],
    "a fork may not have the base's numbers": ["`${lineage}/${version}`)).map", "`${version}`)).map"]
  }),
  ...mutantsOf("plugin/Module.ts", ["points/placements"], {
    "a fork keeps the terms of the base": ["{ ...point.definition, ...changes }", "{ ...changes, ...point.definition }"]
  }),
  ...mutantsOf("desk/describe.ts", ["desk/describe"], {
    "the first wording is told to be today's": ["at === wordings.length - 1", "at === 0"],
    "the personal fields are those of the first wording": [
      "personalOf(wordings.at(-1)!.schema)",
      "personalOf(wordings[0]!.schema)"
    ],
    "the coded fields are those of the first wording": [
      "codedFields(wordings.at(-1)!.schema)",
      "codedFields(wordings[0]!.schema)"
    ]
  }),
  ...mutantsOf("client/agreementView.ts", ["desk/disabled"], {
    "the terms of a disabled point are read": ["{ modules }: Catalog", "{ doors: modules }: Catalog"],
    "what nobody can read is left out": [
      "(view === undefined ? [[point, signed]] : [])",
      "(view === null ? [[point, signed]] : [])"
    ]
  }),
  ...mutantsOf("desk/answer.ts", ["points/placements"], {
    "an agreement covers its points on all days": ["!isInForce(agreement, on!)", "agreement === undefined"],
    "what the company has not been asked about is agreed": [
      'view.view === "needs-amendment" ? not("needsAmendment")',
      'view.view === "needs-amendment" ? { terms: signed.raw, party: agreement.party }'
    ],
    "what nobody can read is agreed as it stands": [
      'if (view === undefined) return not("notReadable")',
      "if (view === undefined) return { terms: signed.raw, party: agreement.party }"
    ]
  }),
  ...mutantsOf("plugin/Material.ts", ["plugin/material"], {
    "a field that nobody has told about changes in silence": ['?? ("reapprove" as const)', '?? ("silent" as const)'],
    "what needs least is told first": [
      "strictness(b.needs) - strictness(a.needs)",
      "strictness(a.needs) - strictness(b.needs)"
    ],
    "a new field is no change": ["...Object.keys(was), ...Object.keys(is)]", "...Object.keys(was)]"],
    "a list and a record may be the same": ["if (Array.isArray(one) !== Array.isArray(other)) return false\n", ""],
    "a key more is no change": ["...Object.keys(a!), ...Object.keys(b!)]", "...Object.keys(a!)]"],
    "a text may be the same as a number": ["return one === other", "return one == other"]
  })
]
