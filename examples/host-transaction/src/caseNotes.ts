/** A note in the municipality's own case system. */
export interface CaseNote {
  /** The id of the command that the note is about, so that what is sent twice stands here once. */
  readonly id: string
  readonly agreement: string
  readonly note: string
}

/** The table that such notes are in, whichever way they get there. */
export interface CaseNotes {
  readonly add: (note: CaseNote) => Promise<unknown>
}

export const caseNoteTable = `
  create table if not exists case_note (
    id text primary key,
    agreement text not null,
    note text not null check (note <> '')
  )`
