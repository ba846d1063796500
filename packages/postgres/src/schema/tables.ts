import { quoted } from "./names.ts"

/** A step of the tables that every installation has. Its text never changes; what is to be otherwise is a new step. */
export interface Step {
  readonly number: number
  readonly name: string
  /** Code from before the step cannot work after it. */
  readonly breaking: boolean
  readonly sql: (schema: string) => string
}

/**
 * Whose rows the application's role may see: the connection says for whom it works. The owner of the tables, who migrates
 * and takes backups, sees all.
 */
export const rowsOfAuthority = (table: string): string =>
  [enableRowSecurity(table), policyOfAuthority(table)].join("\n")

export const enableRowSecurity = (table: string): string => `alter table ${table} enable row level security;`

export const policyOfAuthority = (table: string): string =>
  [
    `create policy of_authority on ${table}`,
    `  using (authority = current_setting('partnerskab.authority', true))`,
    `  with check (authority = current_setting('partnerskab.authority', true));`
  ].join("\n")

type Remark = readonly [table: string, column: string, remark: string]

const text = `text collate "C"`

/** What a column holds, where its name does not say it all. */
const remarks = [
  ...["journal", "fact", "claim", "person", "outbox", "tombstone"].flatMap((table): ReadonlyArray<Remark> => [
    [table, "entity", "Kind of the life it is about; its state is in life_ and this name."],
    [table, "id", "Id of the life it is about, within its kind."]
  ]),
  ...["journal", "fact", "boundary", "claim", "command", "person", "outbox", "tombstone"].map((table): Remark => [
    table,
    "authority",
    "Whose it is. Every statement asks for one authority, and row-level security holds it to that."
  ]),
  ["journal", "version", "Number of the entry within its life, from 1."],
  ["journal", "type", "What happened."],
  ["journal", "form", "Form of data: an event may have had others before."],
  ["journal", "data", "What the event says. References where a name or a typed text would stand."],
  ["journal", "actor", "Who did it, as a reference."],
  ["journal", "on_behalf_of", "For whom, when for someone else."],
  ["journal", "command_id", "The command that wrote it; see command."],
  ["journal", "epoch", "See installation."],
  ["journal", "seq", "Order of rows within a transaction."],
  ["fact", "kind", "What is counted, such as agreement.inForce."],
  ["fact", "key", "Tells apart facts of one kind in one life."],
  ["fact", "first_day", "First day it holds."],
  ["fact", "last_day", "Last day it holds; none is for ever."],
  ["fact", "dimensions", "By what it is counted."],
  ["fact", "measures", "How much."],
  ["fact", "projection", "Number of the counting that stated it."],
  ["fact", "known_from", "When it became known."],
  ["fact", "known_to", "When something else became known; none is what is known now."],
  ["fact", "seq", "Order in which facts were stated."],
  ["boundary", "key", "Name of the set."],
  ["boundary", "version", "Goes up with every change of a life in the set."],
  ["claim", "scope", "What the key is of, such as agreement/inForce."],
  ["claim", "key", "What only one can hold, such as a party."],
  ["claim", "first_day", "First day it is held."],
  ["claim", "last_day", "Last day it is held."],
  ["command", "id", "Given by whoever sent it, or made here."],
  ["command", "hash", "SHA-256 of name and input: the same id with another input is a mistake."],
  ["command", "recorded_at", "When it was done."],
  ["person", "ref", "What stands everywhere else in place of the text."],
  ["person", "kind", "name, reach, note, citizen, input."],
  ["person", "text", "The text itself."],
  ["outbox", "key", "Stays the same for ever: a repeat is told by it."],
  ["outbox", "kind", "reminder or reaction."],
  ["outbox", "due_at", "Not before this instant."],
  ["outbox", "payload", "What the worker is told."],
  ["outbox", "not_before", "End of its lease, or when it is tried again."],
  ["outbox", "attempts", "How often it was handed out."],
  ["outbox", "standing", "waiting, setAside after many tries, or done."],
  ["tombstone", "ground", "Why it was purged, as a code."],
  ["tombstone", "on_day", "The day it was purged."],
  ["tombstone", "rows", "How many journal rows it had."],
  ["tombstone", "last_hash", "Hash of the last of them."]
] satisfies ReadonlyArray<Remark>

const first = (name: string): string => {
  const s = quoted(name)
  // The planner's samples are copies too: an erased name must not live on in them.
  const sampled = [
    ["person", "text"],
    ["person", "folded"],
    ["claim", "key"],
    ["boundary", "key"],
    ["journal", "data"],
    ["outbox", "payload"]
  ]
  const tables = ["journal", "fact", "boundary", "claim", "command", "person", "outbox", "tombstone"]
  return `create table ${s}.installation (
  only_one boolean primary key default true check (only_one),
  epoch integer not null default 1
);
comment on table ${s}.installation is 'One row. epoch goes up when the data are restored into another server, as its transaction numbers begin anew.';
insert into ${s}.installation default values;

create table ${s}.journal (
  authority ${text} not null,
  entity ${text} not null,
  id ${text} not null,
  version integer not null,
  type ${text} not null,
  form integer not null,
  data jsonb not null,
  effective_on date not null,
  recorded_at timestamptz(3) not null,
  actor ${text} not null,
  on_behalf_of ${text},
  command_id ${text} not null,
  trace jsonb not null,
  hash ${text} not null,
  epoch integer not null,
  xid xid8 not null default pg_current_xact_id(),
  seq bigint generated always as identity,
  primary key (authority, entity, id, version)
);
create index journal_in_order on ${s}.journal (authority, epoch, xid, seq);
comment on table ${s}.journal is 'What happened: one row for each event, never changed. Holds no name and no text a person typed.';
comment on column ${s}.journal.effective_on is 'The day it counts.';
comment on column ${s}.journal.recorded_at is 'The instant it became known.';
comment on column ${s}.journal.trace is 'The policies that were asked when it was decided, each with its verdict.';
comment on column ${s}.journal.hash is 'SHA-256 over the hash before it in the same life, and the row itself.';
comment on column ${s}.journal.xid is 'Transaction that wrote it: readers follow (epoch, xid, seq) below the oldest open transaction, and so miss nothing.';

create table ${s}.fact (
  authority ${text} not null,
  kind ${text} not null,
  key ${text} not null,
  entity ${text} not null,
  id ${text} not null,
  first_day date not null,
  last_day date,
  dimensions jsonb not null,
  measures jsonb not null,
  projection integer not null,
  known_from timestamptz(3) not null,
  known_to timestamptz(3),
  seq bigint generated always as identity,
  primary key (authority, kind, seq)
);
create unique index fact_open on ${s}.fact (authority, entity, id, kind, key) where known_to is null;
create index fact_by_day on ${s}.fact (authority, kind, first_day) where known_to is null;
create index fact_of_life on ${s}.fact (authority, entity, id);
comment on table ${s}.fact is 'What is counted: something that holds from first_day to last_day, and was known from known_from until just before known_to.';

create table ${s}.boundary (
  authority ${text} not null,
  key ${text} not null,
  version integer not null,
  primary key (authority, key)
);
comment on table ${s}.boundary is 'Sets of lives, such as all places at one workplace. version goes up with every change, so that no decision over a set is overtaken.';

create table ${s}.claim (
  authority ${text} not null,
  scope ${text} not null,
  key ${text} not null,
  entity ${text} not null,
  id ${text} not null,
  first_day date not null,
  last_day date not null,
  primary key (authority, scope, key, entity, id, first_day, last_day)
);
create index claim_of_life on ${s}.claim (authority, entity, id);
comment on table ${s}.claim is 'Keys that one life holds and no other can on the same day; infinity where there is no end.';

create table ${s}.command (
  authority ${text} not null,
  id ${text} not null,
  hash ${text} not null,
  entries jsonb not null,
  recorded_at timestamptz(3) not null,
  primary key (authority, id)
);
comment on table ${s}.command is 'Commands that were done, so that none is done twice. entries: what each wrote in the journal, as [entity, id, version].';

create table ${s}.person (
  authority ${text} not null,
  ref ${text} not null,
  kind ${text} not null,
  entity ${text} not null,
  id ${text} not null,
  text ${text} not null,
  folded ${text} not null,
  primary key (authority, ref)
);
create index person_of_life on ${s}.person (authority, entity, id);
create index person_exactly on ${s}.person (authority, kind, md5(text));
comment on table ${s}.person is 'The only table with names and texts that people typed. Everything else has a reference; to erase is to delete here.';
comment on column ${s}.person.folded is 'The text as it is searched: small letters, aa as å.';

create table ${s}.outbox (
  authority ${text} not null,
  key ${text} not null,
  kind ${text} not null,
  entity ${text} not null,
  id ${text} not null,
  due_at timestamptz(3) not null,
  payload jsonb not null,
  not_before timestamptz(3) not null,
  attempts integer not null default 0,
  standing ${text} not null default 'waiting' check (standing in ('waiting', 'setAside', 'done')),
  primary key (authority, key)
);
create index outbox_due on ${s}.outbox (authority, kind, not_before) where standing = 'waiting';
create index outbox_of_life on ${s}.outbox (authority, entity, id);
comment on table ${s}.outbox is 'Reminders and reactions still to be done, done, or set aside after many tries.';

create table ${s}.tombstone (
  authority ${text} not null,
  entity ${text} not null,
  id ${text} not null,
  ground ${text} not null,
  on_day date not null,
  rows integer not null,
  last_hash ${text} not null,
  seq bigint generated always as identity,
  primary key (authority, entity, id, seq)
);
comment on table ${s}.tombstone is 'What is left of lives that were purged: that they were there, and how their journal ended.';

${remarks.map(([table, column, remark]) => `comment on column ${s}.${table}.${column} is '${remark}';`).join("\n")}
${sampled.map(([table, column]) => `alter table ${s}.${table} alter column ${column} set statistics 0;`).join("\n")}
${tables.map((table) => rowsOfAuthority(`${s}.${table}`)).join("\n")}
`
}

/** The steps of the tables that every installation has, in order. */
export const steps: ReadonlyArray<Step> = [{ number: 1, name: "first tables", breaking: true, sql: first }]
