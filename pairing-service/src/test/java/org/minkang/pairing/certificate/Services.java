package org.minkang.pairing.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.institution.InstitutionClass;
import org.minkang.kit.institution.InstitutionLevel;
import org.minkang.kit.region.RegionCode;
import org.minkang.pairing.Given;
import org.minkang.pairing.pairing.Course;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.pairing.PairingStatus;
import org.minkang.pairing.pairing.Party;
import org.minkang.pairing.pairing.Specialty;
import org.minkang.pairing.pairing.SupportMode;
import org.minkang.pairing.pairing.Suspension;
import org.minkang.pairing.pairing.Term;
import org.minkang.pairing.posting.Leave;
import org.minkang.pairing.posting.Person;
import org.minkang.pairing.posting.Posting;
import org.minkang.pairing.posting.PostingStatus;
import org.minkang.pairing.posting.Preparation;

/** Pairings and postings to serve under, and certificates of it. */
final class Services {

    static final LocalDate ISSUED_ON = LocalDate.of(2013, 8, 1);

    private static final Party SUPPORTER = party("441302", "样例市人民医院", InstitutionLevel.SECONDARY);
    private static final Person PERSON = new Person(Ids.next(), "GD-HZ-000001", "样**", "232", true);

    private Services() {}

    static Pairing pairing(Period period) {
        return pairing(period, List.of(), null);
    }

    /** Active from the first day of its period. */
    static Pairing pairing(Period period, List<Suspension> suspensions, @Nullable LocalDate terminatedOn) {
        return new Pairing(
                Ids.next(),
                Ids.next(),
                Given.CITY,
                SUPPORTER,
                party("441322", "样例镇卫生院", InstitutionLevel.PRIMARY),
                period,
                Set.of(SupportMode.STATIONED),
                period.start(),
                Map.of(),
                null,
                List.of(),
                new Course(period.start(), suspensions, terminatedOn),
                null,
                PairingStatus.ACTIVE,
                null,
                Term.FIRST,
                0,
                Given.NOW,
                "clerk",
                Given.NOW,
                "clerk");
    }

    static Posting posting(Pairing pairing, Period period, Leave... leaves) {
        return posting(pairing, period, PostingStatus.ON_POST, List.of(leaves));
    }

    static Posting posting(Pairing pairing, Period period, PostingStatus status, List<Leave> leaves) {
        return new Posting(
                Ids.next(),
                pairing.id(),
                pairing.supporter(),
                pairing.recipient(),
                PERSON,
                Specialty.MEDICAL,
                "内科",
                1,
                false,
                period,
                new Preparation(period.start(), period.start()),
                leaves,
                status,
                null,
                0,
                Given.NOW,
                "clerk",
                Given.NOW,
                "clerk");
    }

    static Period period(String start, String end) {
        return new Period(LocalDate.parse(start), LocalDate.parse(end));
    }

    /** Two stretches of 186 and 181 days. */
    static ServiceCertificate.Content content() {
        Pairing pairing = pairing(period("2012-07-01", "2013-07-31"));
        ServiceRecord service = ServiceRecord.of(
                List.of(
                        posting(pairing, period("2012-07-30", "2013-01-31")),
                        posting(pairing, period("2013-02-01", "2013-07-31"))),
                List.of(pairing),
                ISSUED_ON);
        return content(service);
    }

    static ServiceCertificate.Content content(ServiceRecord service) {
        return new ServiceCertificate.Content(
                Ids.next(),
                new CertificateCode("7ZQ4-0M1B-X9TK-3C8P-W2HN-56RD-VE1S"),
                new ServiceCertificate.Holder(
                        PERSON.staffId(),
                        PERSON.number(),
                        "样例甲",
                        SUPPORTER.creditCode(),
                        SUPPORTER.name(),
                        SUPPORTER.areaCode()),
                service,
                ISSUED_ON,
                new ServiceCertificate.Issuer(Given.CITY, "广东省惠州市卫生健康局"));
    }

    private static Party party(String area, String name, InstitutionLevel level) {
        SocialCreditCode code = Given.creditCode(area);
        String institutionClass = level == InstitutionLevel.PRIMARY ? "C220" : "A100";
        return new Party(Ids.next(), code, name, new InstitutionClass(institutionClass), level, new RegionCode(area));
    }
}
