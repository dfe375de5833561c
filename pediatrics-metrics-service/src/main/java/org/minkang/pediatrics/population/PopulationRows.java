package org.minkang.pediatrics.population;

import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.region.CountedRegions;
import org.minkang.kit.region.LeafCodes;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.tabular.TableRow;
import org.minkang.kit.tabular.job.StagingRow;
import org.minkang.kit.tabular.job.TableImport;

/** Rows of one file, each checked by itself with the rights of one caller. */
final class PopulationRows implements TableImport.RowStaging {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /** No leaf of the tree has more residents. */
    private static final long MOST = 100_000_000;

    private final LeafCodes leaves;
    private final int thisYear;

    PopulationRows(Caller caller, int thisYear) {
        this.leaves = new LeafCodes(caller.regions());
        this.thisYear = thisYear;
    }

    @Override
    public void stage(TableRow row, StagingRow staged) {
        String area = row.as(PopulationColumns.REGION, leaves::today);
        check(row, PopulationColumns.YEAR, FIRST_YEAR, LAST_YEAR);
        checkYear(row, area);
        check(row, PopulationColumns.CHILDREN, 0, MOST);
        check(row, PopulationColumns.RESIDENTS, 0, MOST);
        checkTogether(row);
        staged.add(row.text(PopulationColumns.REGION))
                .add(area)
                .add(text(row.integer(PopulationColumns.YEAR)))
                .add(text(row.integer(PopulationColumns.CHILDREN)))
                .add(text(row.integer(PopulationColumns.RESIDENTS)))
                .add(row.text(PopulationColumns.SOURCE));
    }

    private static void check(TableRow row, String key, long least, long most) {
        Long value = row.integer(key);
        if (value != null && value < least) {
            row.reject(key, "LESS_THAN", String.valueOf(least));
        }
        if (value != null && value > most) {
            row.reject(key, "MORE_THAN", String.valueOf(most));
        }
    }

    private void checkYear(TableRow row, @Nullable String area) {
        String code = row.text(PopulationColumns.REGION);
        Long year = row.integer(PopulationColumns.YEAR);
        if (year == null || year < FIRST_YEAR || year > LAST_YEAR) {
            return;
        }
        if (year > thisYear) {
            row.reject(PopulationColumns.YEAR, "YEAR_AHEAD", year);
        } else if (area != null && code != null) {
            checkCounted(row, new RegionCode(code), year.intValue());
        }
    }

    private static void checkCounted(TableRow row, RegionCode region, int year) {
        if (!CountedRegions.includes(region, year)) {
            row.reject(PopulationColumns.REGION, "REGION_NOT_COUNTED", region, year, Population.then(region, year));
        }
    }

    private static void checkTogether(TableRow row) {
        Long children = row.integer(PopulationColumns.CHILDREN);
        Long residents = row.integer(PopulationColumns.RESIDENTS);
        if (children == null && residents == null && row.isValid()) {
            row.reject(PopulationColumns.CHILDREN, "REQUIRED");
        }
        if (children != null && residents != null && children > residents) {
            row.reject(PopulationColumns.CHILDREN, "PART_EXCEEDS_WHOLE", children, residents);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
