-- First pages of a prefecture or a province, for lists that had indexes for counties alone.
create index annual_summary_recipient_prefecture on annual_summary (left(recipient_area, 4), submitted_on, id);
create index annual_summary_recipient_province on annual_summary (left(recipient_area, 2), submitted_on, id);
create index annual_summary_supporter_prefecture on annual_summary (left(supporter_area, 4), submitted_on, id);
create index annual_summary_supporter_province on annual_summary (left(supporter_area, 2), submitted_on, id);

create index assessment_recipient_prefecture on assessment (left(recipient_area, 4), year, id);
create index assessment_recipient_province on assessment (left(recipient_area, 2), year, id);
create index assessment_supporter_prefecture on assessment (left(supporter_area, 4), year, id);
create index assessment_supporter_province on assessment (left(supporter_area, 2), year, id);

-- what is published is found by its programme's region, what is not by the unit's
create index notice_programme_prefecture on notice (left(programme_area, 4), year, id);
create index notice_programme_province on notice (left(programme_area, 2), year, id);
create index notice_prefecture on notice (left(area_code, 4), year, id);
create index notice_province on notice (left(area_code, 2), year, id);

-- chased reports are few among those submitted
create index monthly_report_awaited_recipient_prefecture on monthly_report (left(recipient_area, 4), month, id)
    where submitted_on is null;
create index monthly_report_awaited_recipient_province on monthly_report (left(recipient_area, 2), month, id)
    where submitted_on is null;
create index monthly_report_awaited_supporter_prefecture on monthly_report (left(supporter_area, 4), month, id)
    where submitted_on is null;
create index monthly_report_awaited_supporter_province on monthly_report (left(supporter_area, 2), month, id)
    where submitted_on is null;

create index staff_member_prefecture on staff_member (left(area_code, 4), number, id);
create index staff_member_province on staff_member (left(area_code, 2), number, id);

create index service_certificate_prefecture on service_certificate (left(area_code, 4), issued_on, id);
create index service_certificate_province on service_certificate (left(area_code, 2), issued_on, id);

create index obligation_prefecture on obligation (left(region_code, 4), due_on, id);
create index obligation_province on obligation (left(region_code, 2), due_on, id);

-- audits, newest first
create index journal_county on journal (region_code, recorded_at, seq);
create index journal_prefecture on journal (left(region_code, 4), recorded_at, seq);
create index journal_province on journal (left(region_code, 2), recorded_at, seq);
