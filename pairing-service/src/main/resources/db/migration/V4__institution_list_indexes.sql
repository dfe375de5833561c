-- A kept plan does not know which status it will be asked for, so an index on some of them only is no use to it.
drop index institution_status;
create index institution_status on institution (status, area_code, id);
create index institution_level on institution (level, area_code, id);
