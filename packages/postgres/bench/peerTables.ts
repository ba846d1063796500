/** Tables as one writes them by hand: the same lookups as ours, an audit event, and a record of the command. */
export const peerTables = `
create schema peer;
create table peer.person (
  tenant text not null, id text not null, version integer not null, status text not null, name text not null,
  doc jsonb not null, changed_at timestamptz not null, primary key (tenant, id)
);
create index on peer.person (tenant, status, id);
create table peer.party (tenant text not null, id text not null, version integer not null, name text not null, primary key (tenant, id));
create table peer.agreement (
  tenant text not null, id text not null, version integer not null, status text not null, party text not null,
  signed_on date, last_day date, doc jsonb not null, changed_at timestamptz not null, primary key (tenant, id)
);
create index on peer.agreement (tenant, status, id);
create index on peer.agreement (tenant, party, id);
create index on peer.agreement (tenant, signed_on, id);
create index on peer.agreement (tenant, last_day, id);
create table peer.place (
  tenant text not null, id text not null, version integer not null, status text not null, agreement text not null,
  party text not null, workplace text, instrument text not null, doc jsonb not null, changed_at timestamptz not null,
  primary key (tenant, id)
);
create index on peer.place (tenant, status, id);
create index on peer.place (tenant, agreement, id);
create index on peer.place (tenant, party, id);
create index on peer.place (tenant, workplace, id);
create index on peer.place (tenant, instrument, id);
create table peer.event (
  tenant text not null, entity text not null, id text not null, version integer not null, type text not null,
  data jsonb not null, on_day date not null, at timestamptz not null, actor text not null, command_id text not null,
  primary key (tenant, entity, id, version)
);
create table peer.command (
  tenant text not null, id text not null, hash text not null, at timestamptz not null, primary key (tenant, id)
);
`
