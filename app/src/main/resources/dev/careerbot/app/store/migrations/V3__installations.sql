create table installation (
  id text primary key,
  team text not null,
  enterprise text not null,
  bot_user text not null,
  name text not null,
  installed_by text not null,
  installed_at bigint not null,
  expires_at bigint not null,
  renewing_until bigint not null,
  secret text not null
);

alter table answer add column community text not null default '';
alter table answer add column person text not null default '';
update answer set community = ${asker_community}, person = ${asker_person};
create index answer_person on answer (platform, person, at);
