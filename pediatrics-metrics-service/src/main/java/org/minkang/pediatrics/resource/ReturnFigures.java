package org.minkang.pediatrics.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.Money;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.pediatrics.item.ReturnItem;

/**
 * Figures of a return as callers write and read them. What is absent is missing; 0 is 0; what does not apply is named as such.
 *
 * @param totalBeds beds in all
 * @param pediatricBeds beds of the pediatric wards
 * @param licensedPediatricians licensed physicians of pediatrics
 * @param assistantPediatricians assistant physicians of pediatrics
 * @param childGeneralPractitioners general practitioners able to treat children
 * @param pediatricWard whether there is a pediatric department with a ward
 * @param deliveryService whether inpatient delivery can be provided
 * @param chineseMedicinePediatrics whether there is a department of pediatrics of Chinese medicine
 * @param pupils of a school
 * @param boarding whether the school boards its pupils
 * @param healthRoom whether the school has a health room
 * @param personnelExpenditure of the year
 * @param businessExpenditure of the year
 * @param pediatricIncome average income of pediatric staff
 * @param peerIncome average income of staff of the same ranks
 * @param notApplicable items that make no sense for the institution
 */
@Schema(
        name = "ReturnFigures",
        example =
                "{\"totalBeds\": 300, \"pediatricBeds\": 32, \"licensedPediatricians\": 11, \"assistantPediatricians\": 0,"
                        + " \"childGeneralPractitioners\": 2, \"pediatricWard\": true, \"deliveryService\": true,"
                        + " \"personnelExpenditure\": \"41000000.00\", \"businessExpenditure\": \"98000000.00\","
                        + " \"notApplicable\": [\"PUPILS\", \"BOARDING\", \"HEALTH_ROOM\"]}")
record ReturnFigures(
        @Schema(description = "床位数;Beds in all") @Min(0) @Max(MOST) @Nullable
        Integer totalBeds,

        @Schema(description = "儿科床位数;Pediatric beds") @Min(0) @Max(MOST) @Nullable
        Integer pediatricBeds,

        @Schema(description = "儿科执业医师数;Licensed pediatricians") @Min(0) @Max(MOST) @Nullable
        Integer licensedPediatricians,

        @Schema(description = "儿科执业助理医师数;Assistant pediatricians") @Min(0) @Max(MOST) @Nullable
        Integer assistantPediatricians,

        @Schema(description = "能提供儿童基本医疗服务的全科医生数;General practitioners for children") @Min(0) @Max(MOST) @Nullable
        Integer childGeneralPractitioners,

        @Schema(description = "是否设置有病房的儿科;Pediatric department with a ward") @Nullable
        Boolean pediatricWard,

        @Schema(description = "是否具备住院分娩服务能力;Inpatient delivery") @Nullable
        Boolean deliveryService,

        @Schema(description = "是否设置中医儿科;Pediatrics of Chinese medicine") @Nullable
        Boolean chineseMedicinePediatrics,

        @Schema(description = "学生人数;Pupils") @Min(0) @Max(MOST) @Nullable
        Integer pupils,

        @Schema(description = "是否寄宿制;Whether pupils board") @Nullable
        Boolean boarding,

        @Schema(description = "是否设立卫生室(保健室);Health room") @Nullable
        Boolean healthRoom,

        @Schema(description = "人员经费支出(元);Personnel expenditure, yuan") @Nullable
        Money personnelExpenditure,

        @Schema(description = "业务支出(元);Business expenditure, yuan") @Nullable
        Money businessExpenditure,

        @Schema(description = "儿科医务人员平均收入(元);Average income of pediatric staff, yuan") @Nullable
        Money pediatricIncome,

        @Schema(description = "本单位同级别医务人员平均收入(元);Average income of the same ranks, yuan") @Nullable
        Money peerIncome,

        @Schema(description = "不适用的项目;What does not apply") @Size(max = 15) @Nullable
        List<ReturnItem> notApplicable) {

    private static final long MOST = 10_000_000;

    ReturnFigures {
        notApplicable = notApplicable == null ? null : List.copyOf(notApplicable);
    }

    /** As answers show them. */
    static ReturnFigures of(Figures figures) {
        List<ReturnItem> notApplicable = figures.items().entrySet().stream()
                .filter(item -> !item.getValue().applicable())
                .map(Map.Entry::getKey)
                .toList();
        return new ReturnFigures(
                count(figures, ReturnItem.TOTAL_BEDS),
                count(figures, ReturnItem.PEDIATRIC_BEDS),
                count(figures, ReturnItem.LICENSED_PEDIATRICIANS),
                count(figures, ReturnItem.ASSISTANT_PEDIATRICIANS),
                count(figures, ReturnItem.CHILD_GENERAL_PRACTITIONERS),
                flag(figures, ReturnItem.PEDIATRIC_WARD),
                flag(figures, ReturnItem.DELIVERY_SERVICE),
                flag(figures, ReturnItem.CHINESE_MEDICINE_PEDIATRICS),
                count(figures, ReturnItem.PUPILS),
                flag(figures, ReturnItem.BOARDING),
                flag(figures, ReturnItem.HEALTH_ROOM),
                amount(figures, ReturnItem.PERSONNEL_EXPENDITURE),
                amount(figures, ReturnItem.BUSINESS_EXPENDITURE),
                amount(figures, ReturnItem.PEDIATRIC_INCOME),
                amount(figures, ReturnItem.PEER_INCOME),
                notApplicable.isEmpty() ? null : notApplicable);
    }

    /**
     * What is said.
     *
     * @throws ProblemException 422 {@code LESS_THAN}, {@code MORE_THAN} for amounts out of range, {@code GIVEN_AND_NOT_APPLICABLE}
     */
    Figures figures() {
        Map<ReturnItem, Reported> items = new EnumMap<>(ReturnItem.class);
        List<Violation> violations = new ArrayList<>();
        for (ReturnItem item : ReturnItem.values()) {
            Long value = given(item);
            boolean applicable = notApplicable == null || !notApplicable.contains(item);
            if (value != null) {
                check(item, value, applicable, violations);
            }
            if (!applicable) {
                items.put(item, Reported.NOT_APPLICABLE);
            } else if (value != null && violations.isEmpty()) {
                items.put(item, Reported.of(value));
            }
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return new Figures(items);
    }

    private static void check(ReturnItem item, long value, boolean applicable, List<Violation> violations) {
        String pointer = "/figures/" + item.member();
        if (!applicable) {
            violations.add(Violation.at(pointer, "GIVEN_AND_NOT_APPLICABLE"));
        } else if (value < 0) {
            violations.add(Violation.at(pointer, "LESS_THAN", 0));
        } else if (!item.kind().admits(value)) {
            violations.add(
                    Violation.at(pointer, "MORE_THAN", item.text(item.kind().most())));
        }
    }

    private @Nullable Long given(ReturnItem item) {
        return switch (item) {
            case TOTAL_BEDS -> number(totalBeds);
            case PEDIATRIC_BEDS -> number(pediatricBeds);
            case LICENSED_PEDIATRICIANS -> number(licensedPediatricians);
            case ASSISTANT_PEDIATRICIANS -> number(assistantPediatricians);
            case CHILD_GENERAL_PRACTITIONERS -> number(childGeneralPractitioners);
            case PEDIATRIC_WARD -> number(pediatricWard);
            case DELIVERY_SERVICE -> number(deliveryService);
            case CHINESE_MEDICINE_PEDIATRICS -> number(chineseMedicinePediatrics);
            case PUPILS -> number(pupils);
            case BOARDING -> number(boarding);
            case HEALTH_ROOM -> number(healthRoom);
            case PERSONNEL_EXPENDITURE -> number(personnelExpenditure);
            case BUSINESS_EXPENDITURE -> number(businessExpenditure);
            case PEDIATRIC_INCOME -> number(pediatricIncome);
            case PEER_INCOME -> number(peerIncome);
        };
    }

    private static @Nullable Long number(@Nullable Integer count) {
        return count == null ? null : count.longValue();
    }

    private static @Nullable Long number(@Nullable Boolean flag) {
        return flag == null ? null : flag ? 1L : 0L;
    }

    private static @Nullable Long number(@Nullable Money yuan) {
        return yuan == null ? null : yuan.amount().movePointRight(2).longValueExact();
    }

    private static @Nullable Integer count(Figures figures, ReturnItem item) {
        return figures.number(item).isPresent()
                ? Math.toIntExact(figures.number(item).getAsLong())
                : null;
    }

    private static @Nullable Boolean flag(Figures figures, ReturnItem item) {
        return figures.number(item).isPresent() ? figures.number(item).getAsLong() == 1 : null;
    }

    private static @Nullable Money amount(Figures figures, ReturnItem item) {
        return figures.number(item).isPresent()
                ? new Money(BigDecimal.valueOf(figures.number(item).getAsLong(), 2))
                : null;
    }
}
