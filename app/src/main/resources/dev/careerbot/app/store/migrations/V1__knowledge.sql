create table document (
  hash text primary key,
  content ${bytes} not null
);

create table source (
  name text primary key,
  address text,
  community text not null,
  document text not null references document (hash),
  added_by text not null,
  added_at bigint not null,
  entity_tag text,
  last_modified text
);

create table blob (
  hash text primary key,
  content text not null
);

create table snapshot (
  number bigint primary key,
  id text not null,
  state text not null,
  model text not null,
  pipeline text not null,
  catalogue text not null references blob (hash),
  created_at bigint not null,
  created_by text not null
);

create table snapshot_article (
  snapshot bigint not null references snapshot (number),
  place integer not null,
  name text not null,
  document text references document (hash),
  reading text not null references blob (hash),
  primary key (snapshot, place)
);
create index snapshot_article_reading on snapshot_article (reading);
create index snapshot_article_document on snapshot_article (document);

create table live (
  one integer primary key check (one = 1),
  snapshot bigint not null references snapshot (number),
  held integer not null,
  with_shipped integer not null
);

create table audit (
  number ${identity},
  community text not null,
  actor text not null,
  at bigint not null,
  what text not null,
  detail text not null,
  undo text not null
);

create table embedding (
  model text not null,
  hash text not null,
  vector ${bytes} not null,
  primary key (model, hash)
);
