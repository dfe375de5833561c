-- What a file holds that was passed over without harm: columns of no meaning, sheets without a table.
alter table job
    add column warnings json,
    add column warning_count bigint not null default 0;
