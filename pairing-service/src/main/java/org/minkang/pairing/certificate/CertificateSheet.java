package org.minkang.pairing.certificate;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Period;

/** A certificate on paper: one page of A4 or more, in Chinese, with a QR code that leads to its verification. */
final class CertificateSheet {

    private static final List<Float> COLUMNS = List.of(0f, 235f, 325f, 415f);

    private final CertificateProperties properties;

    CertificateSheet(CertificateProperties properties) {
        this.properties = properties;
    }

    /**
     * Draws the certificate as a PDF; takes some tenths of a second, so never on an event loop.
     *
     * @param certificate with the name as it is to be printed
     */
    byte[] print(ServiceCertificate certificate) {
        ServiceCertificate.Content content = certificate.content();
        try (PaperSheet paper = new PaperSheet("对口支援服务证明")) {
            paper.title("对口支援服务证明");
            heading(paper, content, certificate.revocation());
            statement(paper, content);
            stretches(paper, content.service());
            foot(paper, certificate);
            return paper.bytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void heading(
            PaperSheet paper, ServiceCertificate.Content content, ServiceCertificate.@Nullable Revocation revocation)
            throws IOException {
        if (revocation != null) {
            paper.colour(Color.RED);
            paper.line("本证明已于 " + written(revocation.revokedOn()) + " 撤销，不再有效。");
            paper.colour(Color.BLACK);
        }
        ServiceCertificate.Holder holder = content.holder();
        paper.line("姓　　名：" + holder.name());
        paper.line("人员编号：" + holder.number());
        paper.line("派出单位：" + holder.employerName() + "（" + holder.employer() + "）");
    }

    private static void statement(PaperSheet paper, ServiceCertificate.Content content) throws IOException {
        ServiceRecord service = content.service();
        paper.gap();
        paper.line("　　兹证明上述人员由派出单位派驻下列医疗卫生机构开展对口支援，截至 " + written(content.issuedOn()) + "，累计服务 " + service.totalDays()
                + " 天（请假和中止期间不计，同日两处任职只计一日）。");
        paper.line(
                service.atLeastOneYear()
                        ? "　　依照《中华人民共和国医师法》第四十六条，累计服务已满 " + service.fullYears() + " 年。"
                        : "　　依照《中华人民共和国医师法》第四十六条，累计服务未满一年。");
        paper.gap();
    }

    private static void stretches(PaperSheet paper, ServiceRecord service) throws IOException {
        paper.rule();
        paper.row(COLUMNS, List.of("受援单位", "起", "止", "天数"));
        paper.rule();
        for (ServiceRecord.Stretch stretch : service.stretches()) {
            Period period = stretch.period();
            paper.row(
                    COLUMNS,
                    List.of(
                            stretch.recipientName(),
                            period.start().toString(),
                            period.end().toString(),
                            Long.toString(period.days())));
        }
        paper.rule();
    }

    private void foot(PaperSheet paper, ServiceCertificate certificate) throws IOException {
        ServiceCertificate.Content content = certificate.content();
        String address = properties.verificationOf(content.code());
        paper.gap();
        paper.beside(
                address,
                List.of(
                        content.issuer().name(),
                        written(content.issuedOn()),
                        "",
                        "扫描二维码或输入核验编码即可查验：",
                        content.code().value(),
                        "签名密钥 " + certificate.proof().keyId() + "（Ed25519）"));
    }

    private static String written(LocalDate day) {
        return day.getYear() + " 年 " + day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
    }
}
