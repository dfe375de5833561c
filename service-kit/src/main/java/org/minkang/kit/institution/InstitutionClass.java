package org.minkang.kit.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.minkang.kit.problem.InvalidValueException;

/**
 * Class of a health institution (卫生机构类别, WS 218-2002): a letter and three digits, such as {@code A100} general hospital and
 * {@code C220} township health centre; bodies outside that standard have codes that start with {@code X-}.
 *
 * @param code the class code
 */
public record InstitutionClass(@JsonValue String code) {

    private static final Pattern SHAPE = Pattern.compile("[A-P][0-9]{3}|X-[A-Z]{4,10}(-[A-Z]{4,10})?");

    /** @throws InvalidValueException {@code INSTITUTION_CLASS_MALFORMED} when it has not the shape of a class code */
    @JsonCreator
    public InstitutionClass {
        if (!SHAPE.matcher(code).matches()) {
            throw new InvalidValueException("INSTITUTION_CLASS_MALFORMED", code);
        }
    }

    /** 乡镇卫生院: {@code C210} central, {@code C220} township. */
    public boolean isTownshipHealthCentre() {
        return code.startsWith("C2");
    }

    /** 医院: any class of group A. */
    public boolean isHospital() {
        return code.startsWith("A");
    }

    /** Whether it is a hospital of Chinese medicine (中医医院). */
    public boolean isTcmHospital() {
        return code.startsWith("A2");
    }

    @Override
    public String toString() {
        return code;
    }
}
