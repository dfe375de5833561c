package org.minkang.kit.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class RoundTripTest {

    @Property(tries = 60)
    void readsItsOwnExportBack(
            @ForAll("rows") List<@Nullable Object[]> rows,
            @ForAll TableFormat format,
            @ForAll("options") WriteOptions options)
            throws IOException {
        Tables.Reading reading = Tables.read(Tables.write(format, options, rows));

        assertThat(reading.findings().errors()).isEmpty();
        assertThat(reading.findings().warnings()).isEmpty();
        assertThat(reading.rows()).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(reading.row(i).values())
                    .usingElementComparator(RoundTripTest::compare)
                    .containsExactly(rows.get(i));
        }
    }

    private static int compare(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
            return a.compareTo(b);
        }
        return Objects.equals(one, other) ? 0 : 1;
    }

    @Provide
    Arbitrary<WriteOptions> options() {
        return Arbitraries.of(
                WriteOptions.DEFAULT,
                WriteOptions.DEFAULT.gb18030(),
                WriteOptions.DEFAULT.in(Locale.ENGLISH),
                WriteOptions.DEFAULT.titled("一览表"));
    }

    @Provide
    Arbitrary<List<@Nullable Object[]>> rows() {
        Arbitrary<Object> codes = Arbitraries.of("A", "B");
        Arbitrary<Object> texts = texts().map(text -> text);
        Arbitrary<@Nullable Object[]> row = Combinators.combine(List.of(
                        texts,
                        optional(Arbitraries.strings()
                                .withCharRange('A', 'Z')
                                .withCharRange('0', '9')
                                .ofMinLength(1)
                                .ofMaxLength(18)),
                        optional(codes),
                        optional(Arbitraries.longs().between(-999_999_999_999_999L, 999_999_999_999_999L)),
                        optional(Arbitraries.bigDecimals()
                                .between(BigDecimal.valueOf(-99_999), BigDecimal.valueOf(99_999))
                                .ofScale(4)),
                        optional(Arbitraries.bigDecimals()
                                .between(BigDecimal.valueOf(-9_999_999_999L), BigDecimal.valueOf(9_999_999_999L))
                                .ofScale(2)),
                        optional(Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.ONE)
                                .ofScale(6)),
                        optional(Arbitraries.longs()
                                .between(
                                        LocalDate.of(1900, 1, 1).toEpochDay(),
                                        LocalDate.of(2199, 12, 31).toEpochDay())
                                .map(LocalDate::ofEpochDay)),
                        optional(Arbitraries.longs()
                                .between(-2_000_000_000L, 7_000_000_000L)
                                .map(s -> LocalDateTime.ofEpochSecond(s, 0, ZoneOffset.ofHours(8)))),
                        optional(Arbitraries.of(true, false))))
                .as(values -> values.toArray());
        return row.list().ofMinSize(1).ofMaxSize(20);
    }

    private static Arbitrary<@Nullable Object> optional(Arbitrary<?> values) {
        return values.<@Nullable Object>map(value -> value).injectNull(0.2);
    }

    /** Texts of every kind that a cell keeps: trimmed, not blank, storable, formulas and apostrophes among them. */
    private static Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().all().ofMinLength(1).ofMaxLength(20);
        Arbitrary<String> hostile = Arbitraries.strings()
                .withChars("'=+-@\t\n\",;<>&＝＠ab甲\u4DAE")
                .ofMinLength(1)
                .ofMaxLength(10);
        Arbitrary<String> rare =
                Arbitraries.of("\u4DAE\uD840\uDC87", "'=1+1", "''-x", "=cmd|' /C calc'!A0", "-5", "@x", "+86");
        return Arbitraries.oneOf(any, hostile, rare)
                .map(CellText::trim)
                .filter(text -> !text.isEmpty() && CellText.isStorable(text) && !text.startsWith("示例"));
    }
}
