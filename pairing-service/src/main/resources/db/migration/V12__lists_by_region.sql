-- First pages of a prefecture or a province, for either side in the order of each list; counties have theirs already.
create index pairing_recipient_start on pairing (recipient_area, start_on, id);
create index pairing_recipient_prefecture_start on pairing (left(recipient_area, 4), start_on, id);
create index pairing_recipient_province_start on pairing (left(recipient_area, 2), start_on, id);
create index pairing_supporter_start on pairing (supporter_area, start_on, id);
create index pairing_supporter_prefecture_start on pairing (left(supporter_area, 4), start_on, id);
create index pairing_supporter_province_start on pairing (left(supporter_area, 2), start_on, id);
drop index pairing_supporter_area;
create index pairing_supporter_area on pairing (supporter_area, recipient_area, id);
create index pairing_supporter_prefecture on pairing (left(supporter_area, 4), recipient_area, id);
create index pairing_supporter_province on pairing (left(supporter_area, 2), recipient_area, id);

create index posting_recipient_prefecture on posting (left(recipient_area, 4), start_on, id);
create index posting_recipient_province on posting (left(recipient_area, 2), start_on, id);
create index posting_supporter_prefecture on posting (left(supporter_area, 4), start_on, id);
create index posting_supporter_province on posting (left(supporter_area, 2), start_on, id);

create index activity_recipient_prefecture on activity (left(recipient_area, 4), held_on, id);
create index activity_recipient_province on activity (left(recipient_area, 2), held_on, id);
create index activity_supporter_prefecture on activity (left(supporter_area, 4), held_on, id);
create index activity_supporter_province on activity (left(supporter_area, 2), held_on, id);

create index contribution_recipient_prefecture on contribution (left(recipient_area, 4), given_on, id);
create index contribution_recipient_province on contribution (left(recipient_area, 2), given_on, id);
create index contribution_supporter_prefecture on contribution (left(supporter_area, 4), given_on, id);
create index contribution_supporter_province on contribution (left(supporter_area, 2), given_on, id);

create index training_place_recipient_prefecture on training_place (left(recipient_area, 4), start_on, id);
create index training_place_recipient_province on training_place (left(recipient_area, 2), start_on, id);
create index training_place_supporter_prefecture on training_place (left(supporter_area, 4), start_on, id);
create index training_place_supporter_province on training_place (left(supporter_area, 2), start_on, id);

create index telemedicine_link_recipient_prefecture on telemedicine_link (left(recipient_area, 4), established_on, id);
create index telemedicine_link_recipient_province on telemedicine_link (left(recipient_area, 2), established_on, id);
create index telemedicine_link_supporter_prefecture on telemedicine_link (left(supporter_area, 4), established_on, id);
create index telemedicine_link_supporter_province on telemedicine_link (left(supporter_area, 2), established_on, id);

-- who is on post, for gauges
create index posting_on_post on posting (recipient_area, staff_id) where status = 'ON_POST';
