-- Who registered and who changed an institution stands in the journal; nothing reads it here.
alter table institution drop column created_by, drop column updated_by;
