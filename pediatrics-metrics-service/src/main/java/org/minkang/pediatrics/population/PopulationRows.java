package org.minkang.pediatrics.population;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.problem.InvalidValueException;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;
import org.minkang.kit.tabular.TableRow;
import org.minkang.kit.tabular.job.StagingRow;
import org.minkang.kit.tabular.job.TableImport;

/** Rows of one file, each checked by itself with the rights of one caller. */
final class PopulationRows implements TableImport.RowStaging {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /** No leaf of the tree has more residents. */
    private static final long MOST = 100_000_000;

    private final Caller caller;
    private final int thisYear;

    /** What is known of a region code: today's code, or why no row may have it. */
    private final Map<String, Place> places = new HashMap<>();

    private record Place(String area, @Nullable InvalidValueException fault) {}

    PopulationRows(Caller caller, int thisYear) {
        this.caller = caller;
        this.thisYear = thisYear;
    }

    @Override
    public void stage(TableRow row, StagingRow staged) {
        String area = row.as(PopulationColumns.REGION, this::area);
        check(row, PopulationColumns.YEAR, FIRST_YEAR, LAST_YEAR);
        checkYear(row);
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

    private void checkYear(TableRow row) {
        Long year = row.integer(PopulationColumns.YEAR);
        if (year != null && year > thisYear && year <= LAST_YEAR) {
            row.reject(PopulationColumns.YEAR, "YEAR_AHEAD", year);
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

    private String area(String code) {
        Place place = places.computeIfAbsent(code, this::place);
        if (place.fault() != null) {
            throw place.fault();
        }
        return place.area();
    }

    private Place place(String code) {
        try {
            return new Place(today(new RegionCode(code)).value(), null);
        } catch (InvalidValueException fault) {
            return new Place("", fault);
        }
    }

    private RegionCode today(RegionCode code) {
        Regions regions = Regions.standard();
        RegionCode area = regions.current(code).code();
        if (!regions.children(area).isEmpty()) {
            throw new InvalidValueException("REGION_NOT_A_LEAF", code);
        }
        if (!caller.regions().covers(area)) {
            throw new InvalidValueException("OUTSIDE_REGIONS", code);
        }
        return area;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
