-- What was worked out from articles, and can be again; not part of a backup.
create table kept_work (
  kind text primary key,
  version text not null,
  generation bigint not null,
  catalogues text not null
);
insert into kept_work (kind, version, generation, catalogues) values ('index', '', 0, '');
insert into kept_work (kind, version, generation, catalogues) values ('readings', '', 0, '');

create table index_part (
  file text not null,
  place integer not null,
  content ${bytes} not null,
  primary key (file, place)
);

create table article_reading (
  name text primary key,
  document text not null,
  content text not null,
  words text not null
);
