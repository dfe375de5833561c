-- the day since which a telemedicine link with a work system is in force, kept by the links themselves
alter table pairing add column telemedicine_since date;
