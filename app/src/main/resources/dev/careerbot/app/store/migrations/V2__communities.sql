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
