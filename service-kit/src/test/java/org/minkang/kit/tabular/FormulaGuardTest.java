package org.minkang.kit.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1+1", "'=1"})
    void putsAnApostropheBeforeWhatCouldRun(String text) {
        assertThat(FormulaGuard.neutralise(text)).isEqualTo("'" + text);
        assertThat(FormulaGuard.restore("'" + text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"某院", "1+1", "'某院", "a=b", "'"})
    void leavesOtherTextsAlone(String text) {
        assertThat(FormulaGuard.neutralise(text)).isEqualTo(text);
        assertThat(FormulaGuard.restore(text)).isEqualTo(text);
    }

    @Property
    void isUndoneByReading(@ForAll String text) {
        assertThat(FormulaGuard.restore(FormulaGuard.neutralise(text))).isEqualTo(text);
    }

    @Test
    void neutralisesTextsButNotNegativeNumbers() throws IOException {
        @Nullable Object[] row = new @Nullable Object[10];
        row[0] = "=HYPERLINK(\"http://x\")";
        row[3] = -3L;
        row[5] = new BigDecimal("-2.50");

        String csv = new String(
                Tables.write(TableFormat.CSV, WriteOptions.DEFAULT, List.of(row, row)), StandardCharsets.UTF_8);

        assertThat(csv)
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\",,,-3,,-2.50,")
                .startsWith("\uFEFF机构名称,");
    }
}
