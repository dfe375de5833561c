#!/bin/sh
# A database for each service and the role that owns it; run by the image when the volume is new.
set -eu
provide() {
    psql -v ON_ERROR_STOP=1 -v name="$1" -v password="$2" <<'SQL'
set log_min_error_statement = panic;
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect, temporary on database :"name" from public;
\connect :"name"
create extension btree_gist;
SQL
}
provide pairing "$PAIRING_PASSWORD"
provide pediatrics "$PEDIATRICS_PASSWORD"
