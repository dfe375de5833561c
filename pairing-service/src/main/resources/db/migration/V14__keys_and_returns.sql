-- from when to when each key signed certificates
create index service_certificate_key on service_certificate (key_id, issued_on);

-- a self-score may be given back to the supporter
alter table assessment add column return_reason text;
alter table assessment add constraint assessment_returned check ((status = 'RETURNED') = (return_reason is not null));

-- a draft may be discarded
alter table notice drop constraint notice_published;
alter table notice add constraint notice_published
    check ((status in ('DRAFT', 'DISCARDED')) = (published_on is null));

-- what was submitted before a report was to be submitted anew
alter table monthly_report add column reopenings json not null default '[]';
