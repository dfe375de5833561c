package org.minkang.pediatrics.rule;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.institution.InstitutionGrade;
import org.minkang.kit.institution.InstitutionLevel;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.item.PublicInstitutions;
import org.minkang.pediatrics.item.ReturnItem;
import org.minkang.pediatrics.resource.Figures;
import org.minkang.pediatrics.resource.Reported;

/**
 * What is known of an institution by the end of a year.
 *
 * @param creditCode which one
 * @param name its name
 * @param classCode by WS 218, or {@code X-SCHOOL}
 * @param area where, by today's code
 * @param standing whether the registry knows it and it is not closed
 * @param level by hospital accreditation, absent when the registry does not know it
 * @param grade within the level, absent likewise
 * @param state of its return
 * @param figures of its return, none unless that counts
 */
public record InstitutionFacts(
        SocialCreditCode creditCode,
        String name,
        String classCode,
        RegionCode area,
        boolean standing,
        @Nullable InstitutionLevel level,
        @Nullable InstitutionGrade grade,
        ReturnState state,
        Figures figures) {

    /** Whether an institution has returned. */
    public enum ReturnState {
        /** Its figures count. */
        RETURNED,
        /** Nothing that counts yet. */
        OWED,
        /** It need not return. */
        EXEMPT
    }

    /** Whether it is a public institution, by its credit code (GB 32100). */
    public boolean isPublic() {
        return PublicInstitutions.include(creditCode.value());
    }

    boolean isExempt() {
        return state == ReturnState.EXEMPT;
    }

    /** Whether nothing is said of {@code item}, not even that it does not apply. */
    boolean lacks(ReturnItem item) {
        return figures.of(item).isEmpty();
    }

    boolean saysNotApplicable(ReturnItem item) {
        Optional<Reported> said = figures.of(item);
        return said.isPresent() && said.get().number().isEmpty();
    }

    /** The number returned; empty when the item is missing or does not apply. */
    OptionalLong number(ReturnItem item) {
        return figures.number(item);
    }

    /** Why an item is missing. */
    FindingReason missing() {
        return state == ReturnState.OWED ? FindingReason.RETURN_MISSING : FindingReason.ITEM_MISSING;
    }
}
