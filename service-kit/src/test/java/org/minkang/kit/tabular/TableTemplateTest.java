package org.minkang.kit.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableTemplateTest {

    @ParameterizedTest
    @EnumSource(names = {"CSV", "XLSX"})
    void isReadWithoutItsExample(TableFormat format) throws IOException {
        for (Locale language : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            Tables.Reading reading = Tables.read(template(format, WriteOptions.DEFAULT.in(language)));

            assertThat(reading.findings().isClean()).isTrue();
            assertThat(reading.findings().warnings()).isEmpty();
            assertThat(reading.rows()).isEmpty();
        }
    }

    @Test
    void marksRequiredColumnsAndShowsAnExample() throws IOException {
        String csv = new String(template(TableFormat.CSV, WriteOptions.DEFAULT), StandardCharsets.UTF_8);

        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains("机构名称*,统一社会信用代码,").contains("示例：凉州区某镇卫生院,,甲等,");
    }

    @Test
    void explainsTheColumnsOnASecondSheet() throws IOException {
        byte[] file = template(TableFormat.XLSX, WriteOptions.DEFAULT);

        try (XlsxRows rows = XlsxRows.open(TableSource.of(file), TableLimits.DEFAULT)) {
            assertThat(rows.nextSheet()).isTrue();
            assertThat(rows.sheet()).isEqualTo("机构");
            assertThat(rows.nextSheet()).isTrue();
            assertThat(rows.sheet()).isEqualTo("填写说明");
            rows.nextRow();
            assertThat(rows.nextRow())
                    .satisfies(name -> assertThat(name.text(1)).isEqualTo("必填"));
            rows.nextRow();
            assertThat(rows.nextRow())
                    .satisfies(grade -> assertThat(grade.text(3)).isEqualTo("甲等 (A)、乙等 (B)"));
        }
    }

    @Test
    void hasNoNdjsonForm() {
        assertThatIllegalArgumentException().isThrownBy(() -> template(TableFormat.NDJSON, WriteOptions.DEFAULT));
    }

    private static byte[] template(TableFormat format, WriteOptions options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableTemplate.write(format, out, Tables.INSTITUTIONS, options);
        return out.toByteArray();
    }
}
