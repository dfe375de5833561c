-- What an institution says anew of a return that was reopened, as the API shows figures: the columns hold what was submitted, which counts
-- until it submits again.
alter table resource_return add column revision text;
