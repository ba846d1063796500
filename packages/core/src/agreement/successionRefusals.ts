import { defineRefusal } from "../plugin/index.ts"

/**
 * The agreement is with another party.
 *
 * @assumes an agreement stays with the party it was begun with
 * @category refusals
 */
export class AnotherParty extends defineRefusal("AnotherParty", {
  source: "antagelse: en aftale bliver hos den virksomhed, den begyndte med",
  da: ({ party }: { readonly party: string }) => `Aftalen er med ${party}.`,
  en: ({ party }) => `The agreement is with ${party}.`,
  at: () => "/party"
}) {}

/**
 * Only a signed agreement that nobody has ended can be taken over from.
 *
 * @assumes a successor takes over from an agreement that holds
 * @category refusals
 */
export class NothingToSucceed extends defineRefusal("NothingToSucceed", {
  source: "antagelse: man afløser en indgået aftale, som ingen har afsluttet",
  da: ({ agreement }: { readonly agreement: string }) =>
    `Aftalen ${agreement} er ikke en indgået aftale, der kan afløses.`,
  en: ({ agreement }) => `Agreement ${agreement} is not a signed agreement that can be taken over from.`,
  at: () => "/succeeds"
}) {}

/**
 * The draft says that it takes over from another agreement, or from none.
 *
 * @assumes whoever signs a successor says which agreement ends
 * @category refusals
 */
export class OtherSuccession extends defineRefusal("OtherSuccession", {
  source: "udkastet",
  da: ({ succeeds }: { readonly succeeds?: string }) =>
    succeeds === undefined ? "Udkastet afløser ingen aftale." : `Udkastet afløser aftalen ${succeeds}; skriv den.`,
  en: ({ succeeds }) =>
    succeeds === undefined ? "The draft succeeds no agreement." : `The draft succeeds agreement ${succeeds}; give it.`,
  at: () => "/succeeds"
}) {}
