package org.minkang.pairing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.Tokens;
import org.minkang.pairing.Suite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest(shared = "pairing")
class LedgerFeatureTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    private WebTestClient client;

    private Suite suite;
    private Api city;
    private String path;
    private Api.Answer signed;

    @BeforeEach
    void aSignedPairing() {
        suite = new Suite(client);
        city = suite.as(Suite.city());
        Api.Answer programme = suite.programme();
        signed = suite.signed(suite.planned(suite.designated(suite.proposal(programme.id()))));
        path = "/pairing/v1/reports/pairing-ledger?programmeId=" + programme.id();
    }

    @Test
    void showsEveryPairingWithItsAgreement() {
        Api.Answer ledger = city.get(path);

        assertThat(ledger.status()).as(ledger.body()).isEqualTo(200);
        assertThat(ledger.<List<Object>>at("$.items")).hasSize(1);
        assertThat(ledger.<String>at("$.items[0].supporterCode")).isEqualTo(signed.at("$.supporter.creditCode"));
        assertThat(ledger.<String>at("$.items[0].county")).isEqualTo("博罗县");
        assertThat(ledger.<String>at("$.items[0].agreedOn")).isEqualTo("2012-06-20");
        assertThat(ledger.<String>at("$.items[0].status")).isEqualTo("SIGNED");
    }

    @Test
    void writesTheColumnsThatABureauPrints() {
        Api.Answer csv = city.get(path + "&format=csv");

        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.bytes()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(csv.body().substring(1).lines())
                .first()
                .isEqualTo("序号,支援单位,支援单位信用代码,等级,受援单位,受援单位信用代码,所在区县,支援方式,起止日期,协议日期,派驻专业,状态");
        assertThat(csv.body()).contains("二级", "博罗县,定期驻点,2012-07-01 至 2013-06-30,2012-06-20", "医疗(内科)2人,已签约");
    }

    @Test
    void writesGb18030ForOldSpreadsheetPrograms() {
        Api.Answer csv = city.get(path + "&format=csv&charset=gb18030");

        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=GB18030");
        assertThat(new String(csv.bytes(), Charset.forName("GB18030"))).startsWith("序号,支援单位");
    }

    @Test
    void choosesTheKindOfFileByAccept() throws IOException {
        Api.Answer xlsx = city.get(path, "Accept", XLSX);

        assertThat(xlsx.header("Content-Type")).isEqualTo(XLSX);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx.bytes()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(0)).isEqualTo("序号");
            assertThat(rows.get(1).getCellText(11)).isEqualTo("已签约");
        }
        assertThat(city.get(path, "Accept", "text/csv").header("Content-Type")).startsWith("text/csv");
        assertThat(city.get(path, "Accept", "application/json").<List<Object>>at("$.items"))
                .hasSize(1);
        assertThat(city.get(path, "Accept", "image/png").status()).isEqualTo(406);
        assertThat(city.get(path + "&format=pdf").status()).isEqualTo(422);
    }

    @Test
    void showsEachCallerTheirOwnRegionsOnly() {
        assertThat(suite.as(Suite.county("441322")).get(path).<List<Object>>at("$.items"))
                .hasSize(1);
        assertThat(suite.as(Suite.county("441323")).get(path).<List<Object>>at("$.items"))
                .isEmpty();
        assertThat(city.get(path + "&region=441323").<List<Object>>at("$.items"))
                .isEmpty();
        assertThat(suite.as(Tokens.cityBureau("441400", "pairing.read"))
                        .get(path)
                        .status())
                .isEqualTo(404);
    }
}
