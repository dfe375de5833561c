-- Support as it would stand in the middle of its second year, for every row of support_pair. Rows come in the order of their days, so that
-- those of one prefecture lie scattered over each table, as they do where bureaus work side by side.

-- UUIDs of version 7, greater for greater numbers, a minute apart
create function pg_temp.uid(kind integer, number bigint) returns uuid language sql immutable as
$$ select cast(lpad(to_hex(1735700000000 + number * 60000), 12, '0') || '70008000' || lpad(to_hex(kind), 12, '0') as uuid) $$;

create temp table party as
select id, credit_code as code, area_code as area, name,
       json_build_object('institutionId', id, 'creditCode', credit_code, 'name', name, 'institutionClass', class_code,
                         'level', level, 'areaCode', area_code) as document
from institution;
alter table party add primary key (id);

create temp table years as select cast(extract(year from current_date) as integer) - 1 + y as year, y from generate_series(0, 1) y;

insert into programme (id, template, area_code, year, status, published_on, content, version, created_at, created_by, updated_at,
                       updated_by)
select pg_temp.uid(1, cast(area as bigint) * 2 + y), 'CITY_TOWNSHIP_SUPPORT', area, year, 'PUBLISHED', make_date(year, 1, 20),
       json_build_object(
           'title', year || '年二级以上医院对口支援乡镇卫生院实施方案',
           'legalBasis', json_build_array('《城乡医院对口支援管理办法》'),
           'goals', json_build_array('完成二级医院对乡镇卫生院支援的全覆盖', '提高乡镇卫生院常见病、多发病诊疗能力'),
           'parameters', json_build_object('minPeriodMonths', 12, 'targetCoverage', 100, 'minTeamSize', 5, 'minTeamSizeTcm', 3,
                                           'minContinuousMonths', 6, 'minSeniorCount', 1),
           'milestones', json_build_array(
               json_build_object('kind', 'PLAN_ISSUED', 'dueOn', make_date(year, 3, 15)),
               json_build_object('kind', 'AGREEMENT_SIGNED', 'dueOn', make_date(year, 4, 30)),
               json_build_object('kind', 'POSTS_TAKEN_UP', 'dueOn', make_date(year, 6, 30)),
               json_build_object('kind', 'YEAR_ASSESSED', 'dueOn', make_date(year, 12, 30)))),
       2, make_date(year, 1, 10), 'writer', make_date(year, 1, 20), 'publisher'
from (select rpad(left(r.area, length), 6, '0') as area
      from support_pair p join party r on r.id = p.recipient_id cross join (values (4), (2)) l (length) group by 1) covered, years;

insert into scorecard (id, programme_id, area_code, year, card, created_at, created_by)
select pg_temp.uid(2, cast(area_code as bigint) * 2 + y), id, area_code, year,
       json_build_object(
           'titleZh', '对口支援工作年度考核评分表', 'titleEn', 'Annual score card of pairing support',
           'criteria', (select json_agg(json_build_object('code', 'CRITERION_' || c, 'nameZh', '组织领导', 'nameEn', 'Leadership',
                                                          'weight', 10, 'evidence', '双方领导机构和职责分工文件,协商解决问题的会议记录',
                                                          'sourceRefs', json_build_array('D0-O01'))) from generate_series(1, 10) c),
           'grades', json_build_object('excellent', 90, 'good', 80, 'qualified', 60)),
       created_at, 'writer'
from programme join years using (year);

create temp table seat as
select * from (values ('MEDICAL', '内科', 3), ('MEDICAL', '外科', 2), ('MEDICAL', '妇产科', 2), ('NURSING', '护理', 2),
                      ('TECHNICIAN', '检验', 1)) seats (specialty, discipline, headcount);

create temp table plan as
select json_build_object(
           'goals', json_build_array('提高常见病、多发病诊疗能力', '完善各项工作制度'),
           'tasks', json_agg(json_build_object('title', '每周一次专家门诊之' || t, 'dueOn', current_date + t * 40,
                                               'measure', '门诊登记 48 次'))) as document
from generate_series(1, 5) t;

-- Of twenty pairings one is proposed, one signed and one withdrawn; staff are or were on post under the others, in one to four batches
-- of ten persons and 170 days, the last of which goes on; every third batch leaves a gap behind it.
create temp table side as
select p.number as n, pg_temp.uid(3, p.number) as pairing, s.id as supporter_id, s.name as supporter_name, r.id as recipient_id,
       g.id as programme_id, g.area_code as programme_area, batches,
       current_date + 60 - batches * 170 + p.number % 13 as active_on, p.number % 20 > 2 as begun,
       case when p.number % 20 = 0 then 'PROPOSED' when p.number % 20 = 1 then 'SIGNED' when p.number % 20 = 2 then 'WITHDRAWN'
            when p.number % 20 = 3 then 'SUSPENDED' when p.number % 20 = 4 then 'TERMINATED' when p.number % 20 < 9 then 'ASSESSED'
            else 'ACTIVE' end as status
from (select *, 1 + number % 4 as batches from support_pair) p
join party s on s.id = p.supporter_id
join party r on r.id = p.recipient_id
join years y on y.y = p.number % 2
join programme g on g.area_code = rpad(left(r.area, 4), 6, '0') and g.year = y.year;

-- what every row under a pairing repeats of it, in the order of their columns
create temp table entry as
select pg_temp.uid(3, p.number) as pairing_id, s.code as supporter_code, s.area as supporter_area, s.document as supporter,
       r.code as recipient_code, r.area as recipient_area, r.document as recipient
from support_pair p join party s on s.id = p.supporter_id join party r on r.id = p.recipient_id;
analyze side, entry;

insert into pairing (id, programme_id, programme_area, supporter_id, supporter_code, supporter_area, supporter, recipient_id,
                     recipient_code, recipient_area, recipient, start_on, end_on, modes, designated_on, plans, agreement, signatures,
                     signed_on, status, end_reason, course, active_on, last_on, version, created_at, created_by, updated_at, updated_by)
select pairing, programme_id, programme_area, supporter_id, supporter_code, supporter_area, supporter, recipient_id, recipient_code,
       recipient_area, recipient, active_on - 5, active_on + 1090, '["STATIONED", "FREE_FELLOWSHIP"]',
       case when status <> 'PROPOSED' then active_on - 60 end,
       case when status = 'PROPOSED' then '{}' else json_build_object('ANNUAL', plan.document, 'THREE_YEAR', plan.document) end,
       case when begun or status = 'SIGNED' then json_build_object(
           'agreedOn', active_on - 30, 'terms', '支援单位每半年派出一批人员驻点。', 'seats', (select json_agg(seat) from seat)) end,
       case when begun or status = 'SIGNED' then json_build_array(
           json_build_object('party', 'SUPPORTER', 'signedOn', active_on - 30, 'signatory', '院长'),
           json_build_object('party', 'RECIPIENT', 'signedOn', active_on - 28, 'signatory', '院长')) else '[]' end,
       case when begun or status = 'SIGNED' then active_on - 28 end,
       status, case when status in ('TERMINATED', 'WITHDRAWN') then '机构撤并' end,
       json_build_object(
           'activeOn', case when begun then active_on end,
           'suspensions', case when status = 'SUSPENDED'
               then json_build_array(json_build_object('from', current_date - 20, 'to', null, 'reason', '卫生院改建')) else '[]' end,
           'terminatedOn', case when status = 'TERMINATED' then current_date - 15 end, 'expiredOn', null,
           'assessedYears', case when status = 'ASSESSED' then json_build_array(extract(year from active_on)) else '[]' end),
       case when begun then active_on end, case when status = 'TERMINATED' then current_date - 15 else active_on + 1090 end,
       8, active_on - 70, 'bureau', active_on, 'bureau'
from side join entry on pairing_id = pairing cross join plan
order by active_on, n;

insert into staff_member (id, number, employer_code, employer_name, area_code, name, identity, specialty, title, version, created_at,
                          created_by, updated_at, updated_by)
select pg_temp.uid(4, n * 10 + place), 'S' || lpad((n * 10 + place)::text, 8, '0'), supporter_code, supporter_name, supporter_area,
       '样例' || place, null, specialty, null, 0, active_on - 60, 'hospital', active_on - 60, 'hospital'
from side join entry on pairing_id = pairing
cross join (select row_number() over () - 1 as place, specialty from seat cross join generate_series(1, headcount)) persons
where begun;

insert into posting (id, pairing_id, supporter_code, supporter_area, supporter, recipient_code, recipient_area, recipient, staff_id,
                     person, specialty, discipline, batch, full_time, start_on, end_on, preparation, leaves, status, version, created_at,
                     created_by, updated_at, updated_by)
select pg_temp.uid(5, n * 40 + batch * 10 + place), entry.*, pg_temp.uid(4, n * 10 + place),
       json_build_object('staffId', pg_temp.uid(4, n * 10 + place), 'number', 'S' || lpad((n * 10 + place)::text, 8, '0'),
                         'name', '样**', 'title', null, 'senior', place = 0),
       specialty, discipline, batch + 1, true, start_on, end_on,
       json_build_object('trainedOn', start_on - 10, 'reportedOn', start_on - 5),
       case when place = 4 then json_build_array(json_build_object('kind', 'ANNUAL', 'from', start_on + 60, 'to', start_on + 66))
            else '[]' end,
       case when batch + 1 = batches then 'ON_POST' else 'COMPLETED' end, 5, start_on - 20, 'hospital', start_on, 'hospital'
from side join entry on pairing_id = pairing
cross join (select row_number() over () - 1 as place, specialty, discipline from seat cross join generate_series(1, headcount)) persons
cross join lateral (select batch, active_on + batch * 170 as start_on,
                           active_on + batch * 170 + 169 - case when (n + batch) % 3 = 0 then 9 else 0 end as end_on
                    from generate_series(0, batches - 1) batch) turn
where begun
order by start_on, n;

insert into activity
select pg_temp.uid(6, n * 20 + a), entry.*,
       (array['EXPERT_CLINIC', 'TEACHING_ROUND', 'CASE_DISCUSSION', 'PROFESSIONAL_TRAINING', 'LECTURE'])[1 + a % 5],
       (array['BASIC_CARE', 'PUBLIC_HEALTH', 'OBSTETRICS'])[1 + a % 3], held_on, '门诊部二楼会议室', 12 + (n + a) % 30,
       '内科常见病的规范诊治', (array['RECORDED', 'CONFIRMED', 'CONFIRMED', 'CONFIRMED'])[1 + a % 4], null, 1, held_on, held_on
from side join entry on pairing_id = pairing
cross join generate_series(0, 19) a
cross join lateral (select active_on + (a * 5 + n % 5) as held_on) day
where begun
order by held_on, n;

insert into contribution
select pg_temp.uid(7, n * 2 + c), entry.*, case when c = 0 then 'FUNDS' else 'EQUIPMENT' end, 56000,
       case when c = 1 then '心电图机' end, case when c = 1 then 2 end, given_on, 'CONFIRMED', null, 1, given_on, given_on
from side join entry on pairing_id = pairing
cross join generate_series(0, 1) c
cross join lateral (select active_on + c * 45 + n % 30 as given_on) day
where begun
order by given_on, n;

insert into training_place
select pg_temp.uid(8, n * 2 + t), entry.*, case when t = 0 then 'FREE_FELLOWSHIP' else 'SHORT_COURSE' end, '内科', 4, 2, start_on,
       start_on + 89, case when t = 0 then 0 else 300 end, 1, start_on, start_on
from side join entry on pairing_id = pairing
cross join generate_series(0, 1) t
cross join lateral (select active_on + t * 60 + n % 30 as start_on) day
where begun
order by start_on, n;

insert into telemedicine_link
select pg_temp.uid(9, n), entry.*, active_on + n % 60, '远程医疗工作制度', active_on, '["CONSULTATION", "ECG"]', null, 0, active_on,
       active_on
from side join entry on pairing_id = pairing
where begun
order by active_on + n % 60, n;

insert into annual_summary
select pg_temp.uid(10, n * 2 + y), entry.*, year, '本年度派驻人员按期到岗,开展专家门诊、教学查房和业务培训,受援单位的诊疗能力有所提高。',
       submitted_on, 0, submitted_on, submitted_on
from side join entry on pairing_id = pairing
cross join years
cross join lateral (select least(make_date(year, 12, 1), current_date - 30) + n % 28 as submitted_on) day
where begun
order by submitted_on, n;

insert into assessment
select pg_temp.uid(11, n * 2 + y), entry.*, side.programme_id, programme_area, s.year, card, scoring, scoring, total, 'GOOD',
       case when y = 0 then 'FINALISED' else 'BUREAU_SCORED' end, 3, make_date(s.year, 12, 10), make_date(s.year, 12, 20)
from side join entry on pairing_id = pairing
join scorecard s on s.area_code = programme_area
join years y on y.year = s.year
cross join lateral (select sum(7 + (n + c) % 3) * 10 as total,
                           json_build_object('scores', json_agg(json_build_object('criterion', 'CRITERION_' || c,
                                                                                  'tenths', (7 + (n + c) % 3) * 10, 'note', null)),
                                             'by', 'bureau', 'at', '2026-01-10T02:00:00Z') as scoring
                    from generate_series(1, 10) c) scored
where begun
order by s.year, n;

insert into notice (id, programme_id, programme_area, year, unit_code, unit_name, area_code, kind, reason, status, published_on, version,
                    created_at, created_by, updated_at, updated_by)
select pg_temp.uid(12, n), programme_id, programme_area, year, supporter_code, supporter_name, supporter_area,
       case when n % 5 = 0 then 'CRITICISM' else 'COMMENDATION' end, '派驻人员在岗率高,受援单位评价好',
       case when n % 10 = 4 then 'DRAFT' else 'PUBLISHED' end, case when n % 10 <> 4 then make_date(year, 12, 28) end, 2,
       make_date(year, 12, 20), 'writer', make_date(year, 12, 28), 'publisher'
from side join entry on pairing_id = pairing
join (select id as programme_id, year from programme) issued using (programme_id)
where begun
order by year, n;

insert into plan_task
select pg_temp.uid(13, n * 5 + t), entry.*, 'ANNUAL', t, '每周一次专家门诊之' || t + 1, due_on, '门诊登记 48 次',
       json_build_array(json_build_object('notedOn', active_on + 30, 'percent', 100, 'note', '专家门诊已开 48 次',
                                          'evidence', '门诊登记本', 'reason', null)),
       active_on + 30, case when t < 3 then 'CONFIRMED' else 'COMPLETED' end, case when t < 3 then 'CONFIRMED' else 'RECORDED' end,
       null, 2, active_on + 30, active_on + 30
from side join entry on pairing_id = pairing
cross join generate_series(0, 4) t
cross join lateral (select active_on + t * 40 + n % 30 as due_on) day
where begun
order by due_on, n;

insert into assessment_goal
select pg_temp.uid(14, n * 2 + g), entry.*, '每批在岗不少于六个月', due_on, '考勤记录',
       json_build_array(json_build_object('checkedOn', active_on + 60, 'finding', '考勤齐全', 'met', true)), 'MET', 1, active_on,
       active_on + 60
from side join entry on pairing_id = pairing
cross join generate_series(0, 1) g
cross join lateral (select active_on + g * 90 + n % 60 as due_on) day
where begun
order by due_on, n;

insert into publicity_item
select pg_temp.uid(15, n * 2 + i), entry.*, 'NEWS', '专家到乡镇卫生院坐诊', '市人民医院的专家在卫生院开设门诊,带教查房,群众在家门口看专家。',
       published_on, '市卫生健康委员会网站', null, '["hospital"]', null, null, 'RECORDED', 0, published_on, published_on
from side join entry on pairing_id = pairing
cross join generate_series(0, 1) i
cross join lateral (select active_on + i * 45 + n % 40 as published_on) day
where begun
order by published_on, n;

-- the twelve months before this one; every sixteenth report is missing
create temp table month as
select cast(date_trunc('month', current_date) - make_interval(months => m) as date) as first_day, m from generate_series(1, 12) m;

insert into effect_return
select pg_temp.uid(16, n * 12 + m), entry.*, first_day, 2000 + n % 500, 80 + n % 20, n % 3, 12, '[]', 'SUBMITTED', 0, first_day + 32,
       first_day + 32
from side join entry on pairing_id = pairing
cross join month
where begun
order by first_day, n;

insert into monthly_report
select pg_temp.uid(17, n * 12 + m), pairing_id, programme_id, supporter_code, supporter_area, supporter, recipient_code, recipient_area,
       recipient, first_day, first_day + 38, case when submitted then first_day + 35 end, case when submitted then 'hospital' end, null,
       case when submitted then json_build_object(
           'support', json_build_object(
               'staffOnPost', 10, 'staff', 10, 'personDays', 300,
               'activities', json_build_array(
                   json_build_object('kind', 'EXPERT_CLINIC', 'field', 'BASIC_CARE', 'count', 4, 'personsReached', 96),
                   json_build_object('kind', 'LECTURE', 'field', 'PUBLIC_HEALTH', 'count', 2, 'personsReached', 60)),
               'given', json_build_object('count', 1, 'funds', '56000.00', 'equipment', '0.00'),
               'training', json_build_object('places', 4, 'persons', 2),
               'plan', json_build_object('tasks', 5, 'completed', 4, 'confirmed', 3)),
           'effect', json_build_object('outpatientVisits', 2310, 'discharges', 86, 'newTechniques', 1, 'transfersOut', 12)) end,
       1, first_day + 31, first_day + 35
from side join entry on pairing_id = pairing
cross join (select *, (m * 5) as shift from month) month
cross join lateral (select (n + shift) % 16 <> 0 as submitted) sent
where begun
order by first_day, n;

insert into service_certificate
select pg_temp.uid(18, n * 2 + c), code, encode(sha256(convert_to(code, 'UTF8')), 'hex'), m.id, m.number, '样**', m.employer_code,
       m.employer_name, m.area_code,
       json_build_array(json_build_object('pairingId', pairing, 'recipientCode', recipient_code, 'recipientName', recipient ->> 'name',
                                          'period', json_build_object('start', active_on, 'end', active_on + 99))),
       issued_on, rpad(left(m.area_code, 4), 6, '0'), '样例市卫生健康局', 'key', 'signature', 'VALID', null, null, 0, issued_on, issued_on
from side join entry on pairing_id = pairing
cross join generate_series(0, 1) c
join staff_member m on m.id = pg_temp.uid(4, n * 10 + c)
cross join lateral (select '0000-0000-0000-0000-' || lpad(to_hex(n * 2 + c), 8, '0') as code,
                           current_date - 1 - (n + c * 31) % 200 as issued_on) paper
where begun
order by issued_on, n;

insert into obligation (id, programme_id, kind, title, owner_kind, owner_code, region_code, service, entity_type, entity_id, due_on,
                        source_ref, status, fulfilled_on, version)
select pg_temp.uid(19, n * 3 + o), programme_id, 'pairing.step-' || o, '签订对口支援协议书', 'INSTITUTION', supporter_code, supporter_area,
       'pairing', 'pairing', pairing, due_on, 'D0-S02', case when o = 2 then 'OPEN' else 'FULFILLED' end,
       case when o < 2 then due_on - 3 end, 1
from side join entry on pairing_id = pairing
cross join generate_series(0, 2) o
cross join lateral (select active_on - 40 + o * 40 + n % 60 as due_on) day
order by due_on, n;

insert into journal (recorded_at, actor, client, action, entity_type, entity_id, entity_version, region_code, after, trace_id)
select recorded_at, 'hospital', 'benchmark', 'updated', 'pairing', pairing, j, recipient_area,
       json_build_object('id', pairing, 'supporter', supporter, 'recipient', recipient, 'status', status), lpad(to_hex(n * 10 + j), 32, '0')
from side join entry on pairing_id = pairing
cross join generate_series(0, 9) j
cross join lateral (select active_on - 70 + j * 7 + make_interval(secs => n) as recorded_at) moment
order by recorded_at;

drop table support_pair;
