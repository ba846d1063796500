import type { Texts } from "../../plugin/index.ts"

/**
 * Someone on an agreement, as they are called; without a name when it is erased.
 *
 * @category models
 */
export interface NamedPerson {
  readonly name?: string
  readonly reach?: string
}

/**
 * What the fields of terms are called, in one wording.
 *
 * @shape by JSON pointer, `*` for every item: `/instruments/*`; `personal`: the fields that hold a reference to a text
 * @category text
 */
export interface TermsWords {
  readonly fields: Readonly<Record<string, Texts>>
  readonly codes: Readonly<Record<string, Readonly<Record<string, Texts>>>>
  readonly personal: ReadonlyArray<string>
}

/**
 * What a point is called in the edition of an agreement.
 *
 * @shape `wordings`: by lineage and version, `base/1`; a wording that is not there is one that nobody here can read
 * @category text
 */
export interface PointWords {
  readonly number?: number
  readonly title: Texts
  readonly wordings: Readonly<Record<string, TermsWords>>
}

/**
 * What everything an agreement refers to is called. Whoever asks gathers it, for an agreement holds no names.
 *
 * @shape `party`: not there when it is erased; `people`: by person; `points`: by point; `texts`: by reference
 * @category text
 */
export interface AgreementNames {
  readonly authority: string
  readonly party?: string
  readonly people: Readonly<Record<string, NamedPerson>>
  readonly points: Readonly<Record<string, PointWords>>
  readonly texts: Readonly<Record<string, string>>
}
