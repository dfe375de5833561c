package org.minkang.kit.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.minkang.kit.problem.InvalidValueException;

/**
 * Unified social credit code (统一社会信用代码, GB 32100-2015) of a legal person or other organisation: registering department, class,
 * six digits of the region where it registered, nine characters of organisation code, check character. An organisation keeps it for life,
 * also when its region is retired.
 *
 * @param value 18 characters; surrounding blanks are dropped and small letters raised
 */
public record SocialCreditCode(@JsonValue String value) implements Comparable<SocialCreditCode> {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    /**
     * @throws InvalidValueException {@code SOCIAL_CREDIT_CODE_MALFORMED} unless it is 18 characters, the first 17 of the standard's alphabet
     *     (digits and letters without I, O, S, V, Z) with digits for the region; {@code SOCIAL_CREDIT_CODE_CHECK_FAILED}, naming the
     *     character that would be right, when the last one does not fit the others
     */
    @JsonCreator
    public SocialCreditCode {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (value.length() != 18) {
            throw malformed(value);
        }
        char expected = checkCharacter(value);
        if (value.charAt(17) != expected) {
            throw new InvalidValueException("SOCIAL_CREDIT_CODE_CHECK_FAILED", value, String.valueOf(expected));
        }
    }

    /**
     * The code that starts with {@code first17}; for made-up organisations in samples and tests.
     *
     * @throws InvalidValueException {@code SOCIAL_CREDIT_CODE_MALFORMED} unless these are 17 fitting characters
     */
    public static SocialCreditCode of17(String first17) {
        if (first17.length() != 17) {
            throw malformed(first17);
        }
        return new SocialCreditCode(first17 + checkCharacter(first17));
    }

    /** The department that registered the organisation, by the first character. */
    public RegistrationDepartment department() {
        return RegistrationDepartment.of(value.charAt(0));
    }

    /** Department and class, the first two characters: {@code 12} public institution, {@code 52} private non-profit, {@code 91} company. */
    public String organisationClass() {
        return value.substring(0, 2);
    }

    /** The six digits of the region of registration; not necessarily a code that any list has. */
    public String regionCode() {
        return value.substring(2, 8);
    }

    /** The organisation code (组织机构代码, GB 11714), nine characters without hyphen. */
    public String organisationCode() {
        return value.substring(8, 17);
    }

    /** Whether the organisation code's own check character fits. A code whose does not is worth a warning and no refusal. */
    public boolean organisationCodeValid() {
        return OrganisationCode.isValid(organisationCode());
    }

    @Override
    public int compareTo(SocialCreditCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    /** What fits the first 17 characters; every row of a list comes by here, so they are looked at just once. */
    private static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int worth = ALPHABET.indexOf(code.charAt(i));
            if (worth < 0 || (worth > 9 && isOfRegion(i))) {
                throw malformed(code);
            }
            sum += worth * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static boolean isOfRegion(int index) {
        return index >= 2 && index < 8;
    }

    private static InvalidValueException malformed(String value) {
        return new InvalidValueException("SOCIAL_CREDIT_CODE_MALFORMED", value);
    }
}
