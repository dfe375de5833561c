create table plan_task (
    id             uuid primary key,
    pairing_id     uuid        not null references pairing (id),
    supporter_code text        not null,
    supporter_area text collate "C" not null,
    supporter      json        not null,
    recipient_code text        not null,
    recipient_area text collate "C" not null,
    recipient      json        not null,
    plan           text        not null,
    task           integer     not null,
    title          text        not null,
    due_on         date        not null,
    measure        text,
    notes          json        not null,
    completed_on   date,
    status         text        not null,
    confirmation   text        not null,
    return_reason  text,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    constraint plan_task_once unique (pairing_id, plan, task)
);

create index plan_task_pairing on plan_task (pairing_id, due_on, id);
create index plan_task_recipient_area on plan_task (recipient_area, due_on, id);
create index plan_task_supporter_area on plan_task (supporter_area, due_on, id);
create index plan_task_due on plan_task (due_on, id);

create table assessment_goal (
    id             uuid primary key,
    pairing_id     uuid        not null references pairing (id),
    supporter_code text        not null,
    supporter_area text collate "C" not null,
    supporter      json        not null,
    recipient_code text        not null,
    recipient_area text collate "C" not null,
    recipient      json        not null,
    title          text        not null,
    due_on         date        not null,
    measure        text        not null,
    checks         json        not null,
    status         text        not null,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null
);

create index assessment_goal_pairing on assessment_goal (pairing_id, due_on, id);
create index assessment_goal_recipient_area on assessment_goal (recipient_area, due_on, id);
create index assessment_goal_supporter_area on assessment_goal (supporter_area, due_on, id);
create index assessment_goal_due on assessment_goal (due_on, id);

create table publicity_item (
    id             uuid primary key,
    pairing_id     uuid        not null references pairing (id),
    supporter_code text        not null,
    supporter_area text collate "C" not null,
    supporter      json        not null,
    recipient_code text        not null,
    recipient_area text collate "C" not null,
    recipient      json        not null,
    kind           text        not null,
    title          text        not null,
    text           text        not null,
    published_on   date        not null,
    channel        text        not null,
    link           text,
    authors        json        not null,
    marked_by      text,
    marked_on      date,
    status         text        not null,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    constraint publicity_item_mark check ((marked_by is null) = (marked_on is null))
);

create index publicity_item_pairing on publicity_item (pairing_id, published_on, id);
create index publicity_item_recipient_area on publicity_item (recipient_area, published_on, id);
create index publicity_item_supporter_area on publicity_item (supporter_area, published_on, id);
create index publicity_item_published on publicity_item (published_on, id);

create table effect_return (
    id                uuid primary key,
    pairing_id        uuid        not null references pairing (id),
    supporter_code    text        not null,
    supporter_area    text collate "C" not null,
    supporter         json        not null,
    recipient_code    text        not null,
    recipient_area    text collate "C" not null,
    recipient         json        not null,
    -- its first day
    month             date        not null,
    -- null: not known
    outpatient_visits integer,
    discharges        integer,
    new_techniques    integer,
    transfers_out     integer,
    corrections       json        not null,
    status            text        not null,
    version           bigint      not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    constraint effect_return_once unique (pairing_id, month)
);

create index effect_return_pairing on effect_return (pairing_id, month, id);
create index effect_return_recipient_area on effect_return (recipient_area, month, id);
create index effect_return_supporter_area on effect_return (supporter_area, month, id);
create index effect_return_month on effect_return (month, id);

create table monthly_report (
    id             uuid primary key,
    pairing_id     uuid        not null references pairing (id),
    programme_id   uuid        not null references programme (id),
    supporter_code text        not null,
    supporter_area text collate "C" not null,
    supporter      json        not null,
    recipient_code text        not null,
    recipient_area text collate "C" not null,
    recipient      json        not null,
    -- its first day
    month          date        not null,
    due_on         date        not null,
    submitted_on   date,
    submitted_by   text,
    note           text,
    figures        json,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    constraint monthly_report_once unique (pairing_id, month),
    constraint monthly_report_submitted check ((submitted_on is null) = (figures is null))
);

create index monthly_report_programme on monthly_report (programme_id, month, id);
create index monthly_report_pairing on monthly_report (pairing_id, month, id);
create index monthly_report_recipient_area on monthly_report (recipient_area, month, id);
create index monthly_report_supporter_area on monthly_report (supporter_area, month, id);
create index monthly_report_month on monthly_report (month, id);
-- those that are chased
create index monthly_report_awaited on monthly_report (month, id) where submitted_on is null;
create index monthly_report_awaited_area on monthly_report (recipient_area, month, id) where submitted_on is null;
create index monthly_report_awaited_supporter on monthly_report (supporter_area, month, id) where submitted_on is null;

-- pairings whose reports are to be opened, in the order in which they are walked through
create index pairing_active on pairing (id) where status in ('ACTIVE', 'ASSESSED');

-- first pages of a prefecture or a province, for either side
create index plan_task_recipient_prefecture on plan_task (left(recipient_area, 4), due_on, id);
create index plan_task_recipient_province on plan_task (left(recipient_area, 2), due_on, id);
create index plan_task_supporter_prefecture on plan_task (left(supporter_area, 4), due_on, id);
create index plan_task_supporter_province on plan_task (left(supporter_area, 2), due_on, id);
create index assessment_goal_recipient_prefecture on assessment_goal (left(recipient_area, 4), due_on, id);
create index assessment_goal_recipient_province on assessment_goal (left(recipient_area, 2), due_on, id);
create index assessment_goal_supporter_prefecture on assessment_goal (left(supporter_area, 4), due_on, id);
create index assessment_goal_supporter_province on assessment_goal (left(supporter_area, 2), due_on, id);
create index publicity_item_recipient_prefecture on publicity_item (left(recipient_area, 4), published_on, id);
create index publicity_item_recipient_province on publicity_item (left(recipient_area, 2), published_on, id);
create index publicity_item_supporter_prefecture on publicity_item (left(supporter_area, 4), published_on, id);
create index publicity_item_supporter_province on publicity_item (left(supporter_area, 2), published_on, id);
create index effect_return_recipient_prefecture on effect_return (left(recipient_area, 4), month, id);
create index effect_return_recipient_province on effect_return (left(recipient_area, 2), month, id);
create index effect_return_supporter_prefecture on effect_return (left(supporter_area, 4), month, id);
create index effect_return_supporter_province on effect_return (left(supporter_area, 2), month, id);
create index monthly_report_recipient_prefecture on monthly_report (left(recipient_area, 4), month, id);
create index monthly_report_recipient_province on monthly_report (left(recipient_area, 2), month, id);
create index monthly_report_supporter_prefecture on monthly_report (left(supporter_area, 4), month, id);
create index monthly_report_supporter_province on monthly_report (left(supporter_area, 2), month, id);
