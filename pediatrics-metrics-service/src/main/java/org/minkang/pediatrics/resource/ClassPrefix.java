package org.minkang.pediatrics.resource;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.minkang.kit.problem.InvalidValueException;

/**
 * The beginning of class codes of institutions (WS 218): {@code A} all hospitals, {@code C2} township health centres, {@code X-SCHOOL}
 * schools.
 *
 * @param value the beginning, or a whole code
 */
public record ClassPrefix(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-P][0-9]{0,3}|X-[A-Z]{0,10}(-[A-Z]{1,10})?");

    /** @throws InvalidValueException {@code CLASS_PREFIX_MALFORMED} when no class code begins so */
    @JsonCreator
    public ClassPrefix {
        if (!SHAPE.matcher(value).matches()) {
            throw new InvalidValueException("CLASS_PREFIX_MALFORMED", value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
