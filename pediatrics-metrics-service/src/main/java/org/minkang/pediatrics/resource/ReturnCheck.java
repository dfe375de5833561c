package org.minkang.pediatrics.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.minkang.pediatrics.item.ReturnItem;

/**
 * Looks through a return for what cannot or will hardly be so.
 *
 * @param lastYear what the institution returned for the year before; none of it when nothing was
 * @param peers what institutions of its class have, by item
 */
public record ReturnCheck(Figures lastYear, Map<ReturnItem, PeerRange> peers) {

    private static final Map<ReturnItem, ReturnItem> PARTS = Map.of(
            ReturnItem.PEDIATRIC_BEDS, ReturnItem.TOTAL_BEDS,
            ReturnItem.PERSONNEL_EXPENDITURE, ReturnItem.BUSINESS_EXPENDITURE);

    /** What hardly changes from one year to the next, and is alike among institutions of a class. */
    static final Set<ReturnItem> STEADY = Set.of(
            ReturnItem.TOTAL_BEDS,
            ReturnItem.PEDIATRIC_BEDS,
            ReturnItem.LICENSED_PEDIATRICIANS,
            ReturnItem.ASSISTANT_PEDIATRICIANS,
            ReturnItem.CHILD_GENERAL_PRACTITIONERS);

    static final int LEAST_JUMP = 10;

    public ReturnCheck {
        peers = Map.copyOf(peers);
    }

    /** What is found, in the order of the items. */
    public List<CheckFinding> of(Figures figures) {
        List<CheckFinding> findings = new ArrayList<>();
        for (ReturnItem item : ReturnItem.values()) {
            figures.number(item).ifPresent(value -> check(item, value, figures, findings));
        }
        return findings;
    }

    private void check(ReturnItem item, long value, Figures figures, List<CheckFinding> findings) {
        ReturnItem whole = PARTS.get(item);
        if (whole != null) {
            OptionalLong most = figures.number(whole);
            if (most.isPresent() && value > most.getAsLong()) {
                findings.add(new CheckFinding(
                        CheckRule.PART_EXCEEDS_WHOLE, Severity.REFUSED, item, value, most.getAsLong()));
            }
        }
        if (item == ReturnItem.PEDIATRIC_WARD
                && value == 1
                && figures.number(ReturnItem.PEDIATRIC_BEDS).orElse(1) == 0) {
            findings.add(new CheckFinding(CheckRule.WARD_WITHOUT_BEDS, Severity.REFUSED, item, value, 0));
        }
        if (STEADY.contains(item)) {
            lastYear.number(item).ifPresent(before -> jump(item, value, before, findings));
            PeerRange range = peers.get(item);
            if (range != null && range.isFar(value)) {
                findings.add(
                        new CheckFinding(CheckRule.UNLIKE_ITS_PEERS, Severity.WARNING, item, value, range.median()));
            }
        }
    }

    private static void jump(ReturnItem item, long value, long before, List<CheckFinding> findings) {
        boolean large = Math.abs(value - before) >= LEAST_JUMP;
        if (large && (value * 2 > before * 3 || value * 2 < before)) {
            findings.add(new CheckFinding(CheckRule.JUMP_ON_LAST_YEAR, Severity.WARNING, item, value, before));
        }
    }
}
