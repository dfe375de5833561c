alter table pairing rename column withdrawal_reason to end_reason;
alter table pairing add column course json not null default '{"suspensions": []}';
alter table pairing add column active_on date;
-- the last day of support: that of the period, unless it was ended before
alter table pairing add column last_on date;
update pairing set last_on = end_on;
alter table pairing alter column last_on set not null;

-- those whose time may be over
create index pairing_running on pairing (last_on, id) where status in ('ACTIVE', 'SUSPENDED');
