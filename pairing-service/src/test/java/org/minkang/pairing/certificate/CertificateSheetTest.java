package org.minkang.pairing.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minkang.kit.identifier.Ids;
import org.minkang.pairing.Given;
import org.minkang.pairing.certificate.ServiceCertificate.Content;
import org.minkang.pairing.certificate.ServiceCertificate.Holder;
import org.minkang.pairing.certificate.ServiceCertificate.Proof;

class CertificateSheetTest {

    private static final String ADDRESS = "https://minkang.example.gov.cn/verification";

    private final CertificateSheet sheet = new CertificateSheet(new CertificateProperties(ADDRESS, Map.of()));

    @Test
    void printsWhatIsCertifiedInChinese() {
        byte[] pdf = sheet.print(issued(Services.content()));

        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(PrintedPages.text(pdf))
                .contains("对口支援服务证明", "样例甲", "样例市人民医院", "累计服务 367 天", "样例镇卫生院")
                .contains("2012-07-30", "2013-07-31", "已满 1 年", "广东省惠州市卫生健康局", "2013 年 8 月 1 日")
                .contains("7ZQ4-0M1B-X9TK-3C8P-W2HN-56RD-VE1S")
                .doesNotContain("撤销");
        assertThat(PrintedPages.count(pdf)).isEqualTo(1);
    }

    @Test
    void leadsToTheVerificationByAQrCode() {
        assertThat(PrintedPages.scanned(sheet.print(issued(Services.content()))))
                .isEqualTo(ADDRESS + "/7ZQ4-0M1B-X9TK-3C8P-W2HN-56RD-VE1S");
    }

    @Test
    void saysWhenItWasRevoked() {
        ServiceCertificate revoked =
                issued(Services.content()).revoke(Services.ISSUED_ON.plusDays(1), "派驻记录经核查有误", Given.NOW);

        assertThat(PrintedPages.text(sheet.print(revoked))).contains("本证明已于 2013 年 8 月 2 日 撤销");
    }

    @Test
    void goesOnOverleafWhenThereIsMuchToTell() {
        ServiceRecord service = new ServiceRecord(IntStream.range(0, 60)
                .mapToObj(year -> new ServiceRecord.Stretch(
                        Ids.next(),
                        Given.creditCode("441322"),
                        "样例县名称特别长的第" + year + "中心卫生院暨社区卫生服务中心",
                        Services.period((1950 + year) + "-01-01", (1950 + year) + "-06-30")))
                .toList());

        byte[] pdf = sheet.print(issued(Services.content(service)));

        assertThat(PrintedPages.count(pdf)).isGreaterThan(1);
        assertThat(PrintedPages.text(pdf)).contains("1950-01-01", "2009-06-30");
        assertThat(PrintedPages.scanned(pdf)).startsWith(ADDRESS);
    }

    @Test
    void printsASignForACharacterThatTheFontLacks() {
        Content content = Services.content();
        Holder holder = content.holder();
        Holder rare = new Holder(
                holder.staffId(),
                holder.number(),
                "样\ud869\uded6\n",
                holder.employer(),
                holder.employerName(),
                holder.areaCode());

        byte[] pdf = sheet.print(issued(new Content(
                content.id(), content.code(), rare, content.service(), content.issuedOn(), content.issuer())));

        assertThat(PrintedPages.text(pdf)).contains("样〓〓");
    }

    @Test
    void putsASlashBeforeTheCodeWhenTheAddressHasNone() {
        CertificateCode code = new CertificateCode("0");

        assertThat(List.of("https://a.example/v", "https://a.example/v/"))
                .allSatisfy(address -> assertThat(new CertificateProperties(address, Map.of()).verificationOf(code))
                        .isEqualTo("https://a.example/v/0"));
    }

    private static ServiceCertificate issued(Content content) {
        return ServiceCertificate.issued(content, new Proof("0123456789abcdef", "signature"), Given.NOW);
    }
}
