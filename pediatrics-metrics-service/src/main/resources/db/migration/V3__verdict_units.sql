-- In what the gap is counted; it was in fen of amounts before, and is in yuan from the next look on.
alter table verdict_state add column unit text;
