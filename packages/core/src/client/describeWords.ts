import type { Texts } from "../plugin/index.ts"

/** The words around what is installed. */
export const words = {
  installed: { da: "det, der er installeret", en: "what is installed" },
  edition: { da: "Udgave", en: "Edition" },
  from: { da: "fra", en: "from" },
  number: { da: "Nr.", en: "No." },
  point: { da: "Punkt", en: "Point" },
  module: { da: "Modul", en: "Module" },
  modules: { da: "Moduler", en: "Modules" },
  title: { da: "Titel", en: "Title" },
  plugins: { da: "Plugins", en: "Plugins" },
  plugin: { da: "Plugin", en: "Plugin" },
  version: { da: "Version", en: "Version" },
  broughtBy: { da: "Kommer fra", en: "Brought by" },
  replacedBy: { da: "Erstattet af", en: "Replaced by" },
  disabledBy: { da: "Slået fra af", en: "Disabled by" },
  disabled: { da: "slået fra", en: "disabled" },
  terms: { da: "Ordlyde, der kan læses", en: "Wordings that can be read" },
  today: { da: "dagens", en: "today's" },
  commands: { da: "Kommandoer", en: "Commands" },
  entities: { da: "Det, der lever", en: "What has a life" },
  entity: { da: "Navn", en: "Name" },
  states: { da: "Tilstande", en: "States" },
  events: { da: "Hændelser", en: "Events" },
  lookup: { da: "Findes ved", en: "Found by" },
  personal: { da: "Personlige tekster", en: "Personal texts" },
  givenTo: { da: "Gives til", en: "Given to" },
  field: { da: "Felt", en: "Field" },
  kind: { da: "Slags", en: "Kind" },
  termsOf: { da: "vilkår i", en: "terms of" },
  policies: { da: "Regler ved siden af", en: "Policies" },
  id: { da: "Id", en: "Id" },
  on: { da: "På", en: "On" },
  by: { da: "Fra", en: "By" },
  exceptionTo: { da: "Undtagelse fra", en: "Exception to" },
  reactions: { da: "Reaktioner", en: "Reactions" },
  reaction: { da: "Reaktion", en: "Reaction" },
  indicators: { da: "Nøgletal", en: "Indicators" },
  key: { da: "Nøgle", en: "Key" },
  none: { da: "Ingen.", en: "None." }
} as const satisfies Readonly<Record<string, Texts>>

/** Kinds of personal texts. */
export const kindWords: Readonly<Record<string, Texts>> = {
  name: { da: "navn", en: "name" },
  reach: { da: "e-mail eller telefon", en: "e-mail or telephone" },
  note: { da: "notat", en: "note" }
}
