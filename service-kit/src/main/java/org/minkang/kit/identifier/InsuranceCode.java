package org.minkang.kit.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;
import org.minkang.kit.problem.InvalidValueException;

/**
 * Medical-insurance code (国家医保编码) of a designated institution or pharmacy ({@code H} or {@code P}, 12 characters) or of a pharmacist
 * or technician ({@code HY} or {@code HJ}, 14 characters; 医保办函〔2022〕39号): prefix, six digits of region, serial. It has no check digit.
 *
 * @param value surrounding blanks are dropped and small letters raised
 */
public record InsuranceCode(@JsonValue String value) implements Comparable<InsuranceCode> {

    private static final Pattern FORM = Pattern.compile("[HP][0-9]{11}|(HY|HJ)[0-9]{12}");

    /** What an insurance code stands for. */
    public enum Holder {
        /** 定点医疗机构 */
        INSTITUTION,
        /** 定点零售药店 */
        PHARMACY,
        /** 医保药师 */
        PHARMACIST,
        /** 医保技师 */
        TECHNICIAN
    }

    /** @throws InvalidValueException {@code INSURANCE_CODE_MALFORMED} unless it has one of the forms */
    @JsonCreator
    public InsuranceCode {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValueException("INSURANCE_CODE_MALFORMED", value);
        }
    }

    /** Whose code it is, by the prefix. */
    public Holder holder() {
        return switch (prefix()) {
            case "H" -> Holder.INSTITUTION;
            case "P" -> Holder.PHARMACY;
            case "HY" -> Holder.PHARMACIST;
            default -> Holder.TECHNICIAN;
        };
    }

    /** The six digits of the region; not necessarily a code that any list has. */
    public String regionCode() {
        int start = prefix().length();
        return value.substring(start, start + 6);
    }

    @Override
    public int compareTo(InsuranceCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private String prefix() {
        return value.substring(0, Character.isLetter(value.charAt(1)) ? 2 : 1);
    }
}
