package org.minkang.kit.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "机构名称",
                " 机构 名称 ",
                "机构名称*",
                "*机构名称",
                "机构名称：",
                "机构名称（全称）",
                "单位名称",
                "name",
                "NAME",
                "Ｎａｍｅ",
                "机构\u00A0名称"
            })
    void findsAColumnUnderEveryFormOfItsHeader(String header) throws IOException {
        Tables.Reading reading = Tables.readText('"' + header + "\"\n某院\n");

        assertThat(reading.findings().isClean()).isTrue();
        assertThat(reading.row(0).text("name")).isEqualTo("某院");
    }

    @Test
    void findsAHeaderMergedOverTwoRows() throws IOException {
        Tables.Reading reading = Tables.readText("附件1,,,\n机构名称,规模,,备注\n,床位数,建筑面积,\n某院,120,35.5,无\n");

        assertThat(reading.findings().errors()).isEmpty();
        assertThat(reading.row(0).number()).isEqualTo(4);
        assertThat(reading.row(0).integer("beds")).isEqualTo(120);
        assertThat(reading.row(0).decimal("area")).isEqualByComparingTo("35.5");
    }

    @Test
    void takesTheUnitFromTheLineAboveTheHeader() throws IOException {
        Tables.Reading reading = Tables.readText("补助表,,\n,,单位：万元\n机构名称,补助金额,床位数\n某院,1.5,10\n");

        assertThat(reading.row(0).decimal("funds")).isEqualTo(new BigDecimal("15000.00"));
        assertThat(reading.row(0).integer("beds")).isEqualTo(10);
    }

    @Test
    void takesUnitsFromARowBelowTheHeader() throws IOException {
        Tables.Reading reading = Tables.readText("机构名称,补助金额,床位数\n,万元,张\n某院,1.5,10\n");

        assertThat(reading.rows()).hasSize(1);
        assertThat(reading.row(0).decimal("funds")).isEqualTo(new BigDecimal("15000.00"));
    }

    @Test
    void doesNotTakeAnOrganisationForAUnit() throws IOException {
        assertThat(Tables.readText("填报单位：某县卫生健康局\n机构名称,补助金额\n某院,1.5\n").row(0).decimal("funds"))
                .isEqualTo(new BigDecimal("1.50"));
    }

    @Test
    void warnsOfUnknownHeadersButNotOfRowNumbers() throws IOException {
        Tables.Reading reading = Tables.readText("序号,机构名称,联系电话\n1,某院,0935\n");

        assertThat(reading.findings().isClean()).isTrue();
        assertThat(reading.findings().warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("UNKNOWN_HEADER");
            assertThat(warning.column()).isEqualTo("C");
            assertThat(warning.shown()).isEqualTo("联系电话");
        });
    }

    @Test
    void refusesTwoHeadersForOneColumn() throws IOException {
        Tables.Reading reading = Tables.readText("机构名称,床位数,单位名称\n某院,3,某院\n");

        assertThat(reading.codes()).containsExactly("DUPLICATE_HEADER");
        assertThat(reading.rows()).isEmpty();
    }

    @Test
    void namesEveryMissingRequiredHeader() throws IOException {
        Tables.Reading reading = Tables.readText("床位数,等次\n3,甲\n");

        assertThat(reading.codes()).containsExactly("MISSING_HEADER");
        assertThat(reading.findings().errors().get(0).key()).isEqualTo("name");
        assertThat(reading.rows()).isEmpty();
    }

    @Test
    void searchesTenRowsForTheHeader() throws IOException {
        assertThat(Tables.readText("说明\n".repeat(9) + "机构名称\n某院\n").rows()).hasSize(1);
        assertThat(Tables.readText("说明\n".repeat(11) + "机构名称\n某院\n").codes()).containsExactly("NO_HEADER");
    }
}
