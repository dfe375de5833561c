package org.minkang.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.minkang.kit.journal.JournalRows.COUNTY;
import static org.minkang.kit.journal.JournalRows.OTHER_PROVINCE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.StartRefusedException;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.KitDatabase;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.springframework.dao.DuplicateKeyException;
import tools.jackson.databind.json.JsonMapper;

class JournalReaderTest {

    private static final AuditQuery ALL = new AuditQuery(null, null, null, null, null);

    private final KitDatabase postgres = KitDatabase.create();
    private final JournalReader reader = new JournalReader(postgres.database());
    private final Journal journal = new Journal(postgres.database(), new JsonMapper());

    @BeforeEach
    void append() {
        JournalRows.append(postgres.database(), COUNTY, 1, 12);
        JournalRows.append(postgres.database(), OTHER_PROVINCE, 13, 15);
    }

    @AfterEach
    void close() {
        postgres.close();
    }

    @Test
    void tellsWhatBecameOfOneEntityOldestFirst() {
        UUID entity = new UUID(0, 5);
        Change withdrawn = new Change("withdrawn", "pairing", entity, 3, COUNTY, List.of("before"), null);
        journal.append(Caller.system("test"), withdrawn).block();

        Page<JournalEntry> history = Objects.requireNonNull(
                journal.history(entity, RegionScope.of(COUNTY), Paging.FIRST).block());
        assertThat(history.items()).extracting(JournalEntry::action).containsExactly("signed", "withdrawn");
        assertThat(history.items().get(1).after()).isNull();
        assertThat(Objects.requireNonNull(journal.history(entity, RegionScope.of(OTHER_PROVINCE), Paging.FIRST)
                                .block())
                        .items())
                .isEmpty();
    }

    @Test
    void keepsAChangeMadeInTheSameStatementOrNeither() {
        postgres.run("create table thing (name text primary key)");
        UUID entity = new UUID(0, 99);
        Change created = Change.created("thing", entity, 0, COUNTY, "a");

        journal.append(Caller.system("test"), created, Sql.of("insert into thing values ($1)", "a"))
                .block();
        assertThatThrownBy(() -> journal.append(
                                Caller.system("test"), created, Sql.of("insert into thing values ($1)", "a"))
                        .block())
                .isInstanceOf(DuplicateKeyException.class);

        assertThat(Objects.requireNonNull(journal.history(entity, RegionScope.of(COUNTY), Paging.FIRST)
                                .block())
                        .items())
                .hasSize(1);
    }

    @Test
    void listsNewestFirstPageByPage() {
        for (RegionScope scope :
                List.of(RegionScope.everywhere(), RegionScope.of(List.of(OTHER_PROVINCE, COUNTY.prefecture())))) {
            assertThat(pages(scope))
                    .as("%s", scope)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 15)
                            .map(number -> 16 - number)
                            .boxed()
                            .toList());
        }
        assertThat(pages(RegionScope.of(COUNTY))).hasSize(12);
        assertThat(pages(RegionScope.nothing())).isEmpty();
    }

    @Test
    void filtersByEntityActorActionAndTime() {
        Instant first = audit(ALL, RegionScope.everywhere(), Paging.FIRST)
                .items()
                .get(14)
                .recordedAt();
        Instant second = audit(ALL, RegionScope.everywhere(), Paging.FIRST)
                .items()
                .get(13)
                .recordedAt();

        assertThat(count(new AuditQuery(new UUID(0, 3), null, null, null, null)))
                .isEqualTo(1);
        assertThat(count(new AuditQuery(null, "system:test", null, null, "signed")))
                .isEqualTo(15);
        assertThat(count(new AuditQuery(null, "nobody", null, null, null))).isZero();
        assertThat(count(new AuditQuery(null, null, first, second, null))).isEqualTo(1);
        assertThat(count(new AuditQuery(null, null, null, first, null))).isZero();
    }

    @Test
    void showsAndCountsOnlyTheCallersRegions() {
        Page<JournalEntry> page = audit(ALL, RegionScope.of(OTHER_PROVINCE), new Paging(2, null, null, true));

        assertThat(page.items()).hasSize(2);
        assertThat(page.page().total()).isEqualTo(3);
    }

    @Test
    void refusesCursorsAndOrdersThatAreNotItsOwn() {
        assertThatThrownBy(() -> audit(ALL, RegionScope.everywhere(), new Paging(2, "nonsense", null, null)))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> audit(ALL, RegionScope.everywhere(), new Paging(2, null, "actor", null)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void mayNotBeKeptForLessThanHalfAYear() {
        assertThat(new JournalProperties(180).retentionDays()).isEqualTo(180);
        assertThatThrownBy(() -> new JournalProperties(179))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("at least 180");
    }

    private int count(AuditQuery query) {
        return audit(query, RegionScope.everywhere(), Paging.FIRST).items().size();
    }

    private List<Integer> pages(RegionScope scope) {
        List<Integer> read = new ArrayList<>();
        String cursor = null;
        do {
            Page<JournalEntry> page = audit(ALL, scope, new Paging(4, cursor, null, null));
            page.items().forEach(row -> read.add((int) row.entityId().getLeastSignificantBits()));
            cursor = page.page().next();
        } while (cursor != null);
        return read;
    }

    private Page<JournalEntry> audit(AuditQuery query, RegionScope scope, @Nullable Paging paging) {
        return Objects.requireNonNull(
                reader.audit(query, scope, Objects.requireNonNull(paging)).block());
    }
}
