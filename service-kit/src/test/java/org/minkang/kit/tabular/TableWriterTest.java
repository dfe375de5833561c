package org.minkang.kit.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.kit.region.RegionCode;

class TableWriterTest {

    private static final @Nullable Object[] ROW = {
        "某院",
        new RegionCode("620102"),
        "A",
        120L,
        null,
        new BigDecimal("12500"),
        new BigDecimal("0.855"),
        null,
        null,
        true
    };

    @ParameterizedTest
    @EnumSource
    void closesTheStream(TableFormat format) throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed.set(true);
            }
        };

        TableWriter.open(format, out, Tables.INSTITUTIONS, WriteOptions.DEFAULT).close();

        assertThat(closed).isTrue();
    }

    @Test
    void showsLabelsUnitsAndValueTypesInTheLanguageAskedFor() throws IOException {
        assertThat(text(TableFormat.CSV, WriteOptions.DEFAULT)).endsWith("某院,620102,甲等,120,,12500,85.5%,,,是\r\n");
        assertThat(text(TableFormat.CSV, WriteOptions.DEFAULT.in(Locale.UK)))
                .startsWith("\uFEFFName,Credit code,Grade,")
                .endsWith("某院,620102,Grade A,120,,12500,85.5%,,,Yes\r\n");
    }

    @Test
    void writesTypedMembersAndLeavesBlankOnesOut() throws IOException {
        assertThat(text(TableFormat.NDJSON, WriteOptions.DEFAULT))
                .isEqualTo("{\"name\":\"某院\",\"creditCode\":\"620102\",\"grade\":\"A\",\"beds\":120,"
                        + "\"funds\":\"12500.00\",\"coverage\":0.855,\"public\":true}\n");
    }

    @Test
    void writesGb18030WithoutAMark() throws IOException {
        byte[] file = Tables.write(TableFormat.CSV, WriteOptions.DEFAULT.gb18030(), List.<@Nullable Object[]>of(ROW));

        assertThat(new String(file, TextEncoding.GB18030)).startsWith("机构名称,").contains("某院");
    }

    @Test
    void writesAmountsInTheUnitOfTheHeaderAndReadsThemBack() throws IOException {
        TableLayout layout = TableLayout.of(
                "补助",
                "Funds",
                Column.money("funds", "补助金额（万元）", "Funds (10,000 CNY)").mandatory());
        for (TableFormat format : TableFormat.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (TableWriter writer = TableWriter.open(format, out, layout, WriteOptions.DEFAULT.in(Locale.ENGLISH))) {
                writer.write(new BigDecimal("12500.00"));
            }

            assertThat(Tables.read(out.toByteArray(), layout, ReadOptions.DEFAULT)
                            .row(0)
                            .decimal("funds"))
                    .isEqualTo(new BigDecimal("12500.00"));
            if (format == TableFormat.CSV) {
                assertThat(out.toString(StandardCharsets.UTF_8)).contains("1.25");
            }
        }
    }

    @Test
    void flushesLargeWorkbooksOnTheWay() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.open(TableFormat.XLSX, out, Tables.INSTITUTIONS, WriteOptions.DEFAULT)) {
            for (int i = 0; i < 2_500; i++) {
                writer.write(ROW);
            }
        }

        assertThat(Tables.read(out.toByteArray()).rows()).hasSize(2_500).allMatch(TableRow::isValid);
    }

    @Test
    void cutsTextsThatNoSpreadsheetTakes() throws IOException {
        TableLayout layout =
                TableLayout.of("文", "Text", Column.text("text", "正文", "Text").atMost(40_000));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.open(TableFormat.XLSX, out, layout, WriteOptions.DEFAULT)) {
            writer.write("长".repeat(40_000));
        }

        assertThat(Tables.read(out.toByteArray(), layout, ReadOptions.DEFAULT)
                        .row(0)
                        .text("text"))
                .hasSize(32_767)
                .endsWith("长…");
    }

    private static String text(TableFormat format, WriteOptions options) throws IOException {
        return new String(Tables.write(format, options, List.<@Nullable Object[]>of(ROW)), StandardCharsets.UTF_8);
    }
}
