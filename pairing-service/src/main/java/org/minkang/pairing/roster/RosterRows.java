package org.minkang.pairing.roster;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.InvalidValueException;
import org.minkang.kit.tabular.TableRow;
import org.minkang.kit.tabular.job.StagingRow;
import org.minkang.kit.tabular.job.TableImport;
import org.minkang.pairing.pairing.Specialty;
import org.minkang.pairing.staff.PersonalData;
import org.minkang.pairing.staff.ProfessionalTitles;

/** Rows of one file, each checked by itself. Of an identity number only the masked form goes on from here. */
final class RosterRows implements TableImport.RowStaging {

    private static final Pattern NUMBER = Pattern.compile("^[A-Za-z0-9][A-Za-z0-9-]{1,31}$");
    private static final int MOST_BATCHES = 1000;

    private final ProfessionalTitles titles;

    RosterRows(ProfessionalTitles titles) {
        this.titles = titles;
    }

    @Override
    public void stage(TableRow row, StagingRow staged) {
        UUID posting = row.as(RosterColumns.POSTING, RosterRows::id);
        UUID pairing = row.as(RosterColumns.PAIRING, RosterRows::id);
        String number = row.as(RosterColumns.NUMBER, RosterRows::number);
        String identity = row.text(RosterColumns.IDENTITY);
        String masked = row.as(RosterColumns.IDENTITY, RosterRows::identity);
        checkTitle(row);
        checkBatch(row);
        checkPeriod(row);
        staged.add(text(posting))
                .add(text(pairing))
                .add(number)
                .add(row.text(RosterColumns.NAME))
                .add(masked)
                .add(String.valueOf(identity != null && PersonalData.isMasked(identity)))
                .add(row.text(RosterColumns.STAFF_SPECIALTY))
                .add(row.text(RosterColumns.TITLE))
                .add(row.text(RosterColumns.SPECIALTY))
                .add(row.text(RosterColumns.DISCIPLINE))
                .add(text(row.integer(RosterColumns.BATCH)))
                .add(text(row.yesNo(RosterColumns.FULL_TIME)))
                .add(text(row.date(RosterColumns.START)))
                .add(text(row.date(RosterColumns.END)));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidValueException("UNREADABLE", text);
        }
    }

    private static String number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new InvalidValueException("PATTERN_MISMATCH", NUMBER.pattern());
        }
        return text;
    }

    /** A masked one may be what is stored, which is found out later. */
    private static @Nullable String identity(String text) {
        if (PersonalData.isMasked(text)) {
            return text;
        }
        if (!PersonalData.isIdentity(text)) {
            throw new InvalidValueException("IDENTITY_NUMBER_MALFORMED");
        }
        return PersonalData.maskedIdentity(text);
    }

    private void checkTitle(TableRow row) {
        String title = row.text(RosterColumns.TITLE);
        if (title == null && !Specialty.MANAGEMENT.name().equals(row.text(RosterColumns.STAFF_SPECIALTY))) {
            row.reject(RosterColumns.TITLE, "REQUIRED");
        }
        if (title != null && titles.find(title).isEmpty()) {
            row.reject(RosterColumns.TITLE, "TITLE_UNKNOWN", title);
        }
    }

    private static void checkBatch(TableRow row) {
        Long batch = row.integer(RosterColumns.BATCH);
        if (batch != null && batch < 1) {
            row.reject(RosterColumns.BATCH, "LESS_THAN", 1);
        }
        if (batch != null && batch > MOST_BATCHES) {
            row.reject(RosterColumns.BATCH, "MORE_THAN", MOST_BATCHES);
        }
    }

    private static void checkPeriod(TableRow row) {
        LocalDate start = row.date(RosterColumns.START);
        LocalDate end = row.date(RosterColumns.END);
        if (start != null && end != null && end.isBefore(start)) {
            row.reject(RosterColumns.END, "PERIOD_REVERSED", start.toString(), end.toString());
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
