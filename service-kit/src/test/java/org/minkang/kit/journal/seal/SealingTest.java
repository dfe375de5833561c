package org.minkang.kit.journal.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minkang.kit.journal.JournalRows.COUNTY;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minkang.kit.InstallationProperties;
import org.minkang.kit.journal.JournalRows;
import org.minkang.kit.persistence.KitDatabase;

class SealingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    private final KitDatabase postgres = KitDatabase.create();
    private final SealRepository seals = new SealRepository(postgres.database());

    @BeforeEach
    void sealThreeBlocks() {
        for (int block = 0; block < 3; block++) {
            JournalRows.append(postgres.database(), COUNTY, block * 4 + 1, block * 4 + 4);
            assertThat(sealer(directory).seal(NOW).block()).isFalse();
        }
    }

    @AfterEach
    void close() {
        postgres.close();
    }

    @Test
    void findsAnUntouchedChainIntact() {
        SealReport report = verify();

        assertThat(report.intact()).isTrue();
        assertThat(report.blocks()).isEqualTo(3);
        assertThat(report.rows()).isEqualTo(12);
        assertThat(Objects.requireNonNull(report.head()).block()).isEqualTo(3);
    }

    @Test
    void sealsEveryColumnOfTheJournal() throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection = postgres.connect();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                "select column_name from information_schema.columns where table_name = 'journal'")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        List<String> sealed = new ArrayList<>(SealedRow.COLUMNS);
        sealed.addAll(List.of("xid", "seq"));
        assertThat(columns).containsExactlyInAnyOrderElementsOf(sealed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "recorded_at | recorded_at + interval '1 microsecond'",
                "actor | 'somebody else'",
                "client | 'another client'",
                "action | 'withdrawn'",
                "entity_type | 'plan'",
                "entity_id | gen_random_uuid()",
                "entity_version | 3",
                "region_code | '370103'",
                "before | '{}'",
                "before | null",
                "after | '{\"number\":6,\"status\":\"DRAFT\"}'",
                "trace_id | repeat('f', 32)",
                "xid | cast((cast(cast(xid as text) as bigint) - 1) as text)::xid8"
            })
    void findsAChangeOfAnyColumn(String column, String value) {
        postgres.run("update journal set " + column + " = " + value + " where seq = 6");

        SealReport report = verify();
        assertThat(report.intact()).isFalse();
        assertThat(Objects.requireNonNull(report.firstFault()).block()).isLessThanOrEqualTo(2);
        assertThat(report.blocks()).isLessThanOrEqualTo(1);
    }

    @Test
    void findsValuesMovedFromOneColumnToTheNext() {
        postgres.run("update journal set actor = 'ab', client = 'c' where seq = 1");
        postgres.run("delete from journal_seal");
        sealer(directory.resolve("other")).seal(NOW).block();
        postgres.run("update journal set actor = 'a', client = 'bc' where seq = 1");

        assertThat(fault(verify(directory.resolve("other")))).isEqualTo(SealFault.ROWS_CHANGED);
    }

    @Test
    void findsARemovedRow() {
        postgres.run("delete from journal where seq = 7");

        assertThat(fault(verify())).isEqualTo(SealFault.ROWS_REMOVED);
        assertThat(Objects.requireNonNull(verify().firstFault()).block()).isEqualTo(2);
    }

    @Test
    void findsAllRowsOfABlockRemoved() {
        postgres.run("delete from journal where seq between 5 and 8");

        assertThat(fault(verify())).isEqualTo(SealFault.ROWS_REMOVED);
    }

    @Test
    void findsARowInsertedIntoAFinishedStretch() {
        postgres.run(insertAt("(select xid from journal where seq = 6)", 1000));

        assertThat(fault(verify())).isEqualTo(SealFault.ROWS_INSERTED);
    }

    @Test
    void findsARowInsertedBetweenTwoBlocks() {
        postgres.run(insertAt("(select xid from journal where seq = 8)", 1000));

        assertThat(fault(verify())).isEqualTo(SealFault.ROWS_INSERTED);
        assertThat(Objects.requireNonNull(verify().firstFault()).block()).isEqualTo(3);
    }

    @Test
    void findsARowInsertedBeforeTheFirst() {
        postgres.run(insertAt("'1'::xid8", 1000));

        assertThat(fault(verify())).isEqualTo(SealFault.ROWS_INSERTED);
        assertThat(Objects.requireNonNull(verify().firstFault()).block()).isEqualTo(1);
    }

    @Test
    void findsTwoRowsThatChangedPlaces() {
        postgres.run("alter table journal drop constraint journal_pkey, alter seq drop identity;"
                + "update journal set xid = other.xid, seq = other.seq from journal other"
                + " where journal.seq in (5, 6) and other.seq = 11 - journal.seq");

        assertThat(fault(verify())).isEqualTo(SealFault.ROWS_REORDERED);
    }

    @Test
    void findsAMissingSeal() {
        postgres.run("delete from journal_seal where block = 2");

        assertThat(fault(verify())).isEqualTo(SealFault.LINK_BROKEN);
    }

    @ParameterizedTest
    @CsvSource({
        "hash, 'aa', SIGNATURE_INVALID",
        "previous_hash, 'aa', LINK_BROKEN",
        "signature, 'AAAA', SIGNATURE_INVALID",
        "key_id, 'other', SIGNATURE_INVALID",
        "sealed_at, now(), SIGNATURE_INVALID",
        "row_count, 5, ROWS_REMOVED",
        "contents, 'aa', SEAL_CHANGED",
        "first_seq, 6, SEAL_CHANGED",
        "algorithm, 'SHA-512', ROWS_CHANGED"
    })
    void findsAnAlteredSeal(String column, String value, SealFault fault) {
        String quoted = value.endsWith(")") || value.matches("\\d+") ? value : "'" + value + "'";
        postgres.run("update journal_seal set " + column + " = " + quoted + " where block = 2");

        assertThat(fault(verify())).isEqualTo(fault);
    }

    @Test
    void findsTheEndOfTheChainCutOff() {
        postgres.run("delete from journal_seal where block = 3; delete from journal where seq > 8");

        assertThat(fault(verify())).isEqualTo(SealFault.HEAD_LOST);
        assertThat(fault(verify(directory.resolve("new"), knownHead()))).isNotNull();
    }

    @Test
    void sealsNothingMoreOnceTheChainWasCut() {
        postgres.run("delete from journal_seal where block = 3");

        assertThat(sealer(directory).seal(NOW).block()).isFalse();
        assertThat(Objects.requireNonNull(seals.head().block()).block()).isEqualTo(2);
    }

    @Test
    void findsAChainRewrittenWithoutTheKey() {
        postgres.run("delete from journal_seal; update journal set actor = 'nobody' where seq = 2");
        sealer(directory.resolve("forger")).seal(NOW).block();

        assertThat(fault(verify())).isEqualTo(SealFault.SIGNATURE_INVALID);
    }

    @Test
    void findsAChainRewrittenWithTheKeyByThePublishedHead() {
        HeadWitness.Known published = knownHead();
        postgres.run("delete from journal_seal; update journal set actor = 'nobody' where seq = 2");
        new Sealer(postgres.database(), seals, keys(directory), forgetful(), "test", "SHA-256")
                .seal(NOW)
                .block();

        SealVerifier verifier = new SealVerifier(seals, keys(directory), forgetful(), "test");
        assertThat(fault(Objects.requireNonNull(
                        verifier.verify(1, Long.MAX_VALUE, published).block())))
                .isEqualTo(SealFault.HEAD_LOST);
        assertThat(fault(verify())).isEqualTo(SealFault.HEAD_LOST);
    }

    @Test
    void verifiesPartOfTheChain() {
        postgres.run("delete from journal where seq = 2");
        SealVerifier verifier = verifier(directory);

        assertThat(Objects.requireNonNull(verifier.verify(2, 3, null).block()).intact())
                .isTrue();
        assertThat(Objects.requireNonNull(verifier.verify(1, 1, null).block()).intact())
                .isFalse();
    }

    @Test
    void leavesRowsAloneThatAnOpenTransactionMayPrecede() throws SQLException {
        try (Connection open = postgres.connect()) {
            open.setAutoCommit(false);
            JournalRows.append(open, COUNTY, 100);
            JournalRows.append(postgres.database(), COUNTY, 101, 101);
            sealer(directory).seal(NOW).block();
            assertThat(Objects.requireNonNull(seals.head().block()).block()).isEqualTo(3);

            open.commit();
            sealer(directory).seal(NOW).block();
        }
        assertThat(verify().rows()).isEqualTo(14);
    }

    @Test
    void leavesSealingToTheReplicaThatHasTheLock() throws SQLException {
        JournalRows.append(postgres.database(), COUNTY, 100, 100);
        try (Connection other = postgres.connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select pg_try_advisory_xact_lock(" + 0x6d6b_7365_616cL + ")");
            sealer(directory).seal(NOW).block();
            assertThat(Objects.requireNonNull(seals.head().block()).block()).isEqualTo(3);
        }
    }

    @Test
    void sealsALongJournalInSeveralBlocks() {
        postgres.run(
                "insert into journal (actor, client, action, entity_type, entity_id, entity_version, region_code, trace_id)"
                        + " select 'a', 'c', 'signed', 'pairing', gen_random_uuid(), 1, '110101', repeat('1', 32)"
                        + " from generate_series(1, " + (Sealer.ROWS + 1) + ")");

        assertThat(sealer(directory).seal(NOW).block()).isTrue();
        assertThat(sealer(directory).seal(NOW).block()).isFalse();
        assertThat(verify().rows()).isEqualTo(12 + Sealer.ROWS + 1);
        assertThat(verify().intact()).isTrue();
    }

    private static String insertAt(String xid, int seq) {
        return "insert into journal (seq, xid, actor, client, action, entity_type, entity_id, entity_version, region_code,"
                + " trace_id) overriding system value values (" + seq + ", " + xid
                + ", 'a', 'c', 'signed', 'pairing', gen_random_uuid(), 1, '370102', repeat('1', 32))";
    }

    private HeadWitness.Known knownHead() {
        Seal head = Objects.requireNonNull(seals.head().block());
        return new HeadWitness.Known(head.block(), head.hash());
    }

    private HeadWitness forgetful() {
        return new HeadWitness(directory.resolve("nowhere/head"));
    }

    private static SigningKeys keys(Path directory) {
        return SigningKeys.load(new InstallationProperties(true, new InstallationProperties.Keys(directory)));
    }

    private Sealer sealer(Path keys) {
        SigningKeys signing = keys(keys);
        return new Sealer(
                postgres.database(), seals, signing, new HeadWitness(keys.resolve("head")), "test", "SHA-256");
    }

    private SealVerifier verifier(Path keys) {
        return new SealVerifier(seals, keys(keys), new HeadWitness(keys.resolve("head")), "test");
    }

    private SealReport verify() {
        return verify(directory);
    }

    private SealReport verify(Path keys) {
        return verify(keys, null);
    }

    private SealReport verify(Path keys, HeadWitness.@Nullable Known published) {
        return Objects.requireNonNull(
                verifier(keys).verify(1, Long.MAX_VALUE, published).block());
    }

    private static @Nullable SealFault fault(SealReport report) {
        return report.firstFault() == null ? null : report.firstFault().reason();
    }
}
