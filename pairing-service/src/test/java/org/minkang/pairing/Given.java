package org.minkang.pairing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.institution.InstitutionClass;
import org.minkang.kit.institution.InstitutionGrade;
import org.minkang.kit.institution.InstitutionLevel;
import org.minkang.kit.region.RegionCode;
import org.minkang.pairing.institution.Institution;
import org.minkang.pairing.institution.InstitutionStatus;
import org.minkang.pairing.programme.Milestone;
import org.minkang.pairing.programme.Programme;
import org.minkang.pairing.programme.ProgrammeParameters;
import org.minkang.pairing.programme.ProgrammeStatus;
import org.minkang.pairing.template.MilestoneKind;

/** What domain tests start from: the programme of 2012 and institutions of one city. */
public final class Given {

    public static final Instant NOW = Instant.parse("2012-06-01T00:00:00Z");
    public static final RegionCode CITY = new RegionCode("441300");

    /** The dates of D0-S01 to D0-S04. */
    public static final List<Milestone> MILESTONES = List.of(
            new Milestone(MilestoneKind.PLAN_ISSUED, LocalDate.of(2012, 6, 15)),
            new Milestone(MilestoneKind.AGREEMENT_SIGNED, LocalDate.of(2012, 6, 30)),
            new Milestone(MilestoneKind.POSTS_TAKEN_UP, LocalDate.of(2012, 7, 30)),
            new Milestone(MilestoneKind.YEAR_ASSESSED, LocalDate.of(2012, 12, 30)));

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private Given() {}

    /** A valid credit code that no other test has. */
    public static SocialCreditCode creditCode(String region) {
        return SocialCreditCode.of17("12" + region + "T%08d".formatted(NEXT.getAndIncrement()));
    }

    public static Programme programme(ProgrammeStatus status) {
        return programme(status, MILESTONES);
    }

    public static Programme programme(ProgrammeStatus status, List<Milestone> milestones) {
        @Nullable LocalDate published = status == ProgrammeStatus.DRAFT ? null : LocalDate.of(2012, 6, 12);
        return new Programme(
                Ids.next(),
                "CITY_TOWNSHIP_SUPPORT",
                CITY,
                2012,
                "样例市二级医院对口支援乡镇卫生院实施方案",
                List.of("《城乡医院对口支援管理办法》"),
                List.of("完成全覆盖"),
                new ProgrammeParameters(12, BigDecimal.valueOf(100), null, null, null, null),
                milestones,
                status,
                published,
                0,
                NOW,
                "author",
                NOW,
                "author");
    }

    public static Institution secondaryHospital() {
        return institution("A100", InstitutionLevel.SECONDARY, "441302", InstitutionStatus.ACTIVE);
    }

    public static Institution tertiaryHospital() {
        return institution("A100", InstitutionLevel.TERTIARY, "441302", InstitutionStatus.ACTIVE);
    }

    public static Institution townshipHealthCentre() {
        return institution("C220", InstitutionLevel.PRIMARY, "441322", InstitutionStatus.ACTIVE);
    }

    public static Institution institution(
            String classCode, InstitutionLevel level, String area, InstitutionStatus status) {
        SocialCreditCode code = creditCode(area);
        boolean closed = status == InstitutionStatus.CLOSED;
        return new Institution(
                UUID.nameUUIDFromBytes(code.value().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                code,
                null,
                "样例机构" + code.value().substring(9, 17),
                new InstitutionClass(classCode),
                level,
                InstitutionGrade.A,
                new RegionCode(area),
                new RegionCode(area),
                null,
                status,
                closed ? "已撤并" : null,
                closed ? LocalDate.of(2011, 12, 31) : null,
                null,
                List.of(),
                0,
                NOW,
                NOW);
    }
}
