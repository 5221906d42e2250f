create table community (
  id text primary key,
  settings text not null
);

alter table snapshot_article add column claims integer not null default 0;
update snapshot_article set claims = (select ${claims} from blob where blob.hash = snapshot_article.reading);

create table schedule (
  one integer primary key check (one = 1),
  cron text not null,
  time_zone text not null
);

create table arrival (
  platform text not null,
  id text not null,
  at bigint not null,
  done integer not null,
  content text not null,
  primary key (platform, id)
);
create index arrival_at on arrival (at);

create table answer (
  id text primary key,
  platform text not null,
  question text not null,
  message text not null,
  at bigint not null,
  content text not null
);
create index answer_question on answer (platform, question);

create table rating (
  answer text not null,
  community text not null,
  person text not null,
  helpful integer not null,
  reason text not null,
  at bigint not null,
  primary key (answer, person)
);
