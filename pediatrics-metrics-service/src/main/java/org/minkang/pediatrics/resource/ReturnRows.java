package org.minkang.pediatrics.resource;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Role;
import org.minkang.kit.problem.InvalidValueException;
import org.minkang.kit.tabular.TableRow;
import org.minkang.kit.tabular.job.StagingRow;
import org.minkang.kit.tabular.job.TableImport;
import org.minkang.pediatrics.item.ReturnItem;

/** Rows of one file, each checked by itself with the rights of one caller. */
final class ReturnRows implements TableImport.RowStaging {

    private static final Set<Role> BUREAUS = Set.of(Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN);
    private static final int FIRST_YEAR = 2000;

    /** What a row is checked against by itself: nothing but what it says. */
    private static final ReturnCheck CHECK = new ReturnCheck(Figures.NONE, Map.of());

    private final boolean bureau;
    private final @Nullable String own;
    private final int thisYear;

    ReturnRows(Caller caller, int thisYear) {
        this.bureau = caller.hasAnyRole(BUREAUS);
        this.own = caller.institution();
        this.thisYear = thisYear;
    }

    @Override
    public void stage(TableRow row, StagingRow staged) {
        SocialCreditCode institution = row.as(ReturnColumns.INSTITUTION, this::institution);
        Long year = row.integer(ReturnColumns.YEAR);
        checkYear(row, year);
        Map<ReturnItem, Reported> items = new EnumMap<>(ReturnItem.class);
        for (int place = 0; place < ReturnColumns.ITEMS.size(); place++) {
            read(row, place, items);
        }
        if (row.isValid()) {
            check(row, new Figures(items));
        }
        staged.add(institution == null ? null : institution.value()).add(year == null ? null : year.toString());
        add(items, staged);
    }

    /** Somebody else's institution is nothing that the one of a hospital need know of. */
    private SocialCreditCode institution(String text) {
        SocialCreditCode code = new SocialCreditCode(text);
        if (!bureau && !code.value().equals(own)) {
            throw new InvalidValueException("INSTITUTION_UNKNOWN", code.value());
        }
        return code;
    }

    private void checkYear(TableRow row, @Nullable Long year) {
        if (year != null && year < FIRST_YEAR) {
            row.reject(ReturnColumns.YEAR, "LESS_THAN", String.valueOf(FIRST_YEAR));
        }
        if (year != null && year > thisYear) {
            row.reject(ReturnColumns.YEAR, "YEAR_IN_FUTURE", String.valueOf(thisYear));
        }
    }

    private static void read(TableRow row, int place, Map<ReturnItem, Reported> items) {
        ReturnItem item = ReturnColumns.ITEMS.get(place);
        Reported reported = ReturnColumns.reported(item, row.values()[ReturnColumns.FIRST_ITEM + place]);
        if (reported == null) {
            return;
        }
        if (item.kind().admits(reported.value())) {
            items.put(item, reported);
        } else if (reported.value() < 0) {
            row.reject(item.member(), "LESS_THAN", 0);
        } else {
            row.reject(item.member(), "MORE_THAN", item.text(item.kind().most()));
        }
    }

    private static void check(TableRow row, Figures figures) {
        if (figures.items().isEmpty()) {
            row.reject(ReturnColumns.INSTITUTION, "FIGURES_MISSING");
        }
        for (CheckFinding finding : CHECK.of(figures)) {
            if (finding.severity() == Severity.REFUSED) {
                row.reject(
                        finding.item().member(),
                        finding.rule().name(),
                        finding.item().text(finding.value()),
                        finding.item().text(finding.bound()));
            }
        }
    }

    private static void add(Map<ReturnItem, Reported> items, StagingRow staged) {
        int notApplicable = 0;
        for (ReturnItem item : ReturnColumns.ITEMS) {
            Reported reported = items.get(item);
            if (reported == null) {
                staged.add(null);
            } else if (reported.applicable()) {
                staged.add(Long.toString(reported.value()));
            } else {
                staged.add(null);
                notApplicable |= item.bit();
            }
        }
        staged.add(Integer.toString(notApplicable));
    }
}
