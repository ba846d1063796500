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
  [
    `alter table ${table} enable row level security;`,
    `create policy of_authority on ${table}`,
    `  using (authority = current_setting('partnerskab.authority', true))`,
    `  with check (authority = current_setting('partnerskab.authority', true));`
  ].join("\n")

const text = `text collate "C"`

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

${sampled.map(([table, column]) => `alter table ${s}.${table} alter column ${column} set statistics 0;`).join("\n")}
${tables.map((table) => rowsOfAuthority(`${s}.${table}`)).join("\n")}
`
}

/** The steps of the tables that every installation has, in order. */
export const steps: ReadonlyArray<Step> = [{ number: 1, name: "first tables", breaking: true, sql: first }]
