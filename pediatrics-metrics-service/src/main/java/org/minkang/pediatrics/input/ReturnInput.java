package org.minkang.pediatrics.input;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.Money;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.indicator.Condition;
import org.minkang.pediatrics.indicator.Measure;
import org.minkang.pediatrics.item.ItemKind;
import org.minkang.pediatrics.item.PublicInstitutions;
import org.minkang.pediatrics.item.ReturnItem;

/**
 * One version of an institution's return (机构填报).
 *
 * @param id the same through all versions
 * @param version from 0
 * @param recordedFrom since when it is known, in UTC
 * @param recordedBy who put it down
 * @param area where the institution lies, by today's code
 * @param year by the end of which
 * @param status of the return; a draft counts for nothing, and nobody waits for an exempted one
 * @param institution its credit code
 * @param name the institution's
 * @param classCode the institution's, of WS 218
 * @param values what it says; amounts in fen
 * @param notApplicable what does not apply to the institution
 */
public record ReturnInput(
        UUID id,
        long version,
        Instant recordedFrom,
        String recordedBy,
        RegionCode area,
        int year,
        String status,
        String institution,
        String name,
        String classCode,
        Map<ReturnItem, Long> values,
        Set<ReturnItem> notApplicable)
        implements Input {

    private static final String NOT_APPLICABLE = "NOT_APPLICABLE";

    public ReturnInput {
        values = Map.copyOf(values);
        notApplicable = Set.copyOf(notApplicable);
    }

    @Override
    public Map<String, String> figures() {
        Map<String, String> figures = new TreeMap<>();
        values.forEach((item, value) -> figures.put(item.name(), text(item, value)));
        notApplicable.forEach(item -> figures.put(item.name(), NOT_APPLICABLE));
        return figures;
    }

    @Override
    public boolean concerns(Measure measure) {
        if (measure instanceof Measure.Items items) {
            return isOf(items.classes(), items.publicOnly());
        }
        return measure instanceof Measure.Institutions institutions
                && isOf(institutions.classes(), institutions.publicOnly());
    }

    @Override
    public long adds(Measure measure) {
        if (!concerns(measure)) {
            return 0;
        }
        if (measure instanceof Measure.Items items) {
            return counts() && items.applying().stream().noneMatch(notApplicable::contains)
                    ? items.items().stream().mapToLong(this::value).sum()
                    : 0;
        }
        Condition condition = ((Measure.Institutions) measure).condition();
        return isCounted(condition) ? 1 : 0;
    }

    private boolean isCounted(@Nullable Condition condition) {
        if (condition == null) {
            return !status.equals("EXEMPTED");
        }
        Long value = values.get(condition.item());
        return counts() && value != null && value >= condition.atLeast();
    }

    private boolean counts() {
        return !status.equals("DRAFT") && !status.equals("EXEMPTED");
    }

    private boolean isOf(List<String> classes, boolean publicOnly) {
        return (!publicOnly || PublicInstitutions.include(institution))
                && (classes.isEmpty() || classes.stream().anyMatch(classCode::startsWith));
    }

    private long value(ReturnItem item) {
        return values.getOrDefault(item, 0L);
    }

    private static String text(ReturnItem item, long value) {
        return item.kind() == ItemKind.AMOUNT
                ? new Money(BigDecimal.valueOf(value, 2)).amount().toPlainString()
                : Long.toString(value);
    }
}
