package org.minkang.pairing.institution;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Columns;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.tabular.TableLayout;
import org.minkang.kit.tabular.job.TableImport;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Brings files of institutions into the registry: an unknown credit code is registered, a known one updated where it differs. */
@Component
class InstitutionImport implements TableImport {

    /** What a file says of an institution, after its credit code. */
    private static final List<String> PARTICULARS =
            List.of("insurance_code", "name", "class_code", "level", "grade", "region_code", "area_code", "address");

    /** The journal's picture of an institution; its members are those of {@link Institution}. */
    private static final Map<String, String> PICTURE = picture();

    private final Database database;
    private final JsonMapper json;

    InstitutionImport(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public String kind() {
        return "institution-import";
    }

    @Override
    public TableLayout layout() {
        return InstitutionColumns.OUT;
    }

    @Override
    public String stagingColumns() {
        return "credit_code text, insurance_code text, name text, class_code text, level text, grade text, region_code text,"
                + " area_code text, address text, aliases text";
    }

    @Override
    public RowStaging staging(Caller caller) {
        return new InstitutionRows(caller, json);
    }

    @Override
    public List<Sql> checks(Caller caller) {
        return List.of(
                repeated("credit_code", InstitutionColumns.CREDIT_CODE),
                repeated("insurance_code", InstitutionColumns.INSURANCE_CODE),
                elsewhere(caller),
                Sql.of(
                        "select s.line, 'insuranceCode', 'TAKEN', '{}'::text[], s.insurance_code from staging s join institution i"
                                + " on i.insurance_code = s.insurance_code where i.credit_code <> s.credit_code"),
                Sql.of(
                        "select line, 'aliases', 'DUPLICATE_IN_FILE', array[first::text], system || ':' || code from (select"
                                + " s.line, a.system, a.code, min(s.line) over (partition by a.system, a.code) as first,"
                                + " row_number() over (partition by a.system, a.code order by s.line) as place from "
                                + ALIASED
                                + ") d where place > 1"),
                Sql.of("select s.line, 'aliases', 'TAKEN', '{}'::text[], a.system || ':' || a.code from " + ALIASED
                        + " join institution_alias taken on taken.system = a.system and taken.code = a.code"
                        + " join institution i on i.id = taken.institution_id where i.credit_code <> s.credit_code"));
    }

    @Override
    public Mono<Map<String, Long>> write(Caller caller, Instant now) {
        return count("select count(*) from staging").flatMap(rows -> database.update(update(caller, now))
                .flatMap(updated -> database.update(insert(caller, now)).flatMap(created -> replaceAliases()
                        .thenReturn(
                                Map.of("created", created, "updated", updated, UNCHANGED, rows - created - updated)))));
    }

    private static final String ALIASED = "(select line, credit_code, aliases from staging where aliases <> '[]') s"
            + " cross join lateral json_to_recordset(s.aliases::json) as a(system text, code text)";

    private static Sql repeated(String column, String key) {
        return Sql.of("select line, '%2$s', 'DUPLICATE_IN_FILE', array[first::text], %1$s from (select line, %1$s,"
                        .formatted(column, key)
                + " min(line) over (partition by %1$s) as first from staging where %1$s is not null) d where line > first"
                        .formatted(column));
    }

    /** Somebody else's institutions are theirs, also when the file would move them here. */
    private static Sql elsewhere(Caller caller) {
        return Sql.of("select s.line, 'creditCode', 'TAKEN', '{}'::text[], s.credit_code from staging s"
                        + " join institution i on i.credit_code = s.credit_code where not (true")
                .within("i.area_code", caller.regions())
                .append(")");
    }

    private static Sql update(Caller caller, Instant now) {
        String assigned =
                PARTICULARS.stream().map(column -> column + " = s." + column).collect(Collectors.joining(", "));
        Sql sql = Sql.of("with changed as (update institution i set " + assigned
                        + ", aliases = s.aliases::json, version = i.version + 1, updated_at = ")
                .value(now)
                .append(" from staging s where i.credit_code = s.credit_code and (" + listed("i.")
                        + ", i.aliases::text)" + " is distinct from (" + listed("s.") + ", s.aliases)")
                .within("i.area_code", caller.regions())
                .append(" returning new.id, new.version, new.area_code, " + picture("old") + " as before, "
                        + picture("new") + " as after)");
        return journal(sql, caller, "updated", "before");
    }

    private static Sql insert(Caller caller, Instant now) {
        Sql sql = Sql.of("with changed as (insert into institution as new (id, credit_code, "
                        + String.join(", ", PARTICULARS)
                        + ", aliases, status, version, created_at, updated_at)"
                        + " select uuidv7(), s.credit_code, " + listed("s.")
                        + ", s.aliases::json, 'ACTIVE', 0, n.at, n.at from staging s cross join (select cast(")
                .value(now)
                .append(" as timestamptz) as at) n where not exists (select from institution known"
                        + " where known.credit_code = s.credit_code) order by s.line returning new.id, new.version,"
                        + " new.area_code, " + picture("new") + " as after)");
        return journal(sql, caller, "created", "null::json");
    }

    private static Sql journal(Sql changed, Caller caller, String action, String before) {
        return changed.append(" insert into journal (actor, client, action, entity_type, entity_id, entity_version,"
                        + " region_code, before, after, trace_id) select ")
                .value(caller.subject())
                .append(", ")
                .value(caller.client())
                .append(", '" + action + "', 'institution', id, version, area_code, " + before + ", after, ")
                .value(caller.traceId())
                .append(" from changed");
    }

    private Mono<Void> replaceAliases() {
        return database.update(Sql.of("delete from institution_alias old using institution i, staging s"
                        + " where i.id = old.institution_id and i.credit_code = s.credit_code and not exists (select from"
                        + " json_to_recordset(s.aliases::json) as a(system text, code text)"
                        + " where a.system = old.system and a.code = old.code)"))
                .then(database.update(Sql.of("insert into institution_alias (system, code, institution_id)"
                        + " select a.system, a.code, i.id from " + ALIASED
                        + " join institution i on i.credit_code = s.credit_code where not exists (select from"
                        + " institution_alias old where old.institution_id = i.id and old.system = a.system"
                        + " and old.code = a.code)")))
                .then();
    }

    private Mono<Long> count(String sql) {
        return database.one(Sql.of(sql), row -> Columns.required(row, 0, Long.class));
    }

    private static String listed(String prefix) {
        return PARTICULARS.stream().map(column -> prefix + column).collect(Collectors.joining(", "));
    }

    private static String picture(String row) {
        return PICTURE.entrySet().stream()
                .flatMap(member ->
                        Stream.of("'" + member.getKey() + "'", member.getValue().formatted(row)))
                .collect(Collectors.joining(", ", "json_strip_nulls(json_build_object(", "))"));
    }

    private static Map<String, String> picture() {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("id", "%s.id");
        members.put("creditCode", "%s.credit_code");
        members.put("insuranceCode", "%s.insurance_code");
        members.put("name", "%s.name");
        members.put("institutionClass", "%s.class_code");
        members.put("level", "%s.level");
        members.put("grade", "%s.grade");
        members.put("regionCode", "%s.region_code");
        members.put("areaCode", "%s.area_code");
        members.put("address", "%s.address");
        members.put("status", "%s.status");
        members.put("statusReason", "%s.status_reason");
        members.put("closedOn", "%s.closed_on");
        members.put("successor", "%s.successor_code");
        members.put("aliases", "%s.aliases");
        members.put("version", "%s.version");
        members.put("createdAt", "%s.created_at");
        members.put("updatedAt", "%s.updated_at");
        return members;
    }
}
