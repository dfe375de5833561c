package org.minkang.kit.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minkang.kit.problem.InvalidValueException;
import tools.jackson.databind.json.JsonMapper;

class SocialCreditCodeTest {

    private static final String HOSPITAL = "12440100MB2D00014R";
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final List<String> CHARACTERS =
            ALPHABET.chars().mapToObj(Character::toString).toList();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "12440100MB2D00014R",
                "12441322MB2D0017XM",
                "11440100MB2C00996U",
                "91440106MA5ABC120A",
                "92440106MA5ABC34XE",
                "52440100MJK001236N",
                "12350302MB00000190",
                "12371302MB0000019L",
                "11440100MB0000019E",
                "12440100MB0000019B"
            })
    void takesCodesWhoseCheckCharacterFits(String text) {
        SocialCreditCode code = new SocialCreditCode(text);
        assertThat(code).hasToString(text);
        assertThat(code.organisationCodeValid()).isTrue();
        assertThat(SocialCreditCode.of17(text.substring(0, 17))).isEqualTo(code);
    }

    @Test
    void namesTheCheckCharacterThatTheStandardsExampleShouldHave() {
        assertRefused("91350100M000100Y4Z", "SOCIAL_CREDIT_CODE_CHECK_FAILED", "91350100M000100Y4Z", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12440100MB2D00014r", " 12440100mb2d00014r\t", "\u300012440100MB2D00014R"})
    void dropsBlanksAndRaisesSmallLetters(String text) {
        assertThat(new SocialCreditCode(text)).hasToString(HOSPITAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12440100MB2D0001IR",
                "",
                "12440100MB2D00014",
                "12440100MB2D00014RR",
                "1244010XMB2D00014R",
                "12440100MB2D０0014R",
                "12440100-B2D00014R"
            })
    void refusesWhatHasNotTheForm(String text) {
        assertRefused(text, "SOCIAL_CREDIT_CODE_MALFORMED", text);
    }

    @Test
    void refusesACodeOfAnotherRegion() {
        assertThatThrownBy(() -> new SocialCreditCode("12999900MB2D00014R"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("SOCIAL_CREDIT_CODE_CHECK_FAILED");
    }

    @Test
    void findsEverySubstitutedCharacter() {
        List<String> wrong = new ArrayList<>();
        for (int at = 0; at < 17; at++) {
            for (String other : CHARACTERS) {
                if (!HOSPITAL.startsWith(other, at)) {
                    wrong.add(HOSPITAL.substring(0, at) + other + HOSPITAL.substring(at + 1));
                }
            }
        }
        assertThat(wrong).hasSize(17 * 30).allSatisfy(SocialCreditCodeTest::assertRefused);
    }

    @Test
    void findsEverySwapOfNeighbours() {
        List<String> wrong = new ArrayList<>();
        for (int at = 0; at < 16; at++) {
            char left = HOSPITAL.charAt(at);
            char right = HOSPITAL.charAt(at + 1);
            if (left != right) {
                wrong.add(HOSPITAL.substring(0, at) + right + left + HOSPITAL.substring(at + 2));
            }
        }
        assertThat(wrong).hasSize(12).allSatisfy(SocialCreditCodeTest::assertRefused);
    }

    @Test
    void onlyReportsAnOrganisationCodeThatFailsItsOwnCheck() {
        assertThat(SocialCreditCode.of17("12440100MB2D00013").organisationCodeValid())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"D2143569, X", "M000100Y, 4", "MB2D0017, X", "MA5ABC12, 0"})
    void computesTheOrganisationCodesCheckCharacter(String first8, char expected) {
        assertThat(OrganisationCode.checkCharacter(first8)).isEqualTo(expected);
    }

    @Test
    void readsItsParts() {
        SocialCreditCode code = new SocialCreditCode("12441322MB2D0017XM");
        assertThat(code.department()).isEqualTo(RegistrationDepartment.STAFFING_OFFICE);
        assertThat(code.organisationClass()).isEqualTo("12");
        assertThat(code.regionCode()).isEqualTo("441322");
        assertThat(code.organisationCode()).isEqualTo("MB2D0017X");
    }

    @ParameterizedTest
    @CsvSource({"52440100MJK001236N, CIVIL_AFFAIRS", "91440106MA5ABC120A, MARKET_REGULATION"})
    void namesTheRegisteringDepartment(String code, RegistrationDepartment department) {
        assertThat(new SocialCreditCode(code).department()).isEqualTo(department);
    }

    @Test
    void namesAnUncommonDepartmentAsOther() {
        assertThat(SocialCreditCode.of17("N2441322MB2D0017X").department()).isEqualTo(RegistrationDepartment.OTHER);
    }

    @Test
    void isPlainTextInJson() {
        JsonMapper json = JsonMapper.builder().build();
        assertThat(json.writeValueAsString(new SocialCreditCode(HOSPITAL))).isEqualTo('"' + HOSPITAL + '"');
        assertThat(json.readValue('"' + HOSPITAL + '"', SocialCreditCode.class)).hasToString(HOSPITAL);
    }

    @Property
    void acceptsWhatItComputesAndNothingElse(@ForAll("first17") String first17) {
        SocialCreditCode code = SocialCreditCode.of17(first17);
        assertThat(new SocialCreditCode(code.value())).isEqualTo(code);
        for (String check : CHARACTERS) {
            if (!code.value().endsWith(check)) {
                assertRefused(first17 + check);
            }
        }
    }

    @Provide
    Arbitrary<String> first17() {
        StringArbitrary letters = Arbitraries.strings().withChars(ALPHABET.toCharArray());
        Arbitrary<String> region = Arbitraries.strings().numeric().ofLength(6);
        return Combinators.combine(letters.ofLength(2), region, letters.ofLength(9))
                .as((head, digits, tail) -> head + digits + tail);
    }

    private static void assertRefused(String text) {
        assertThatThrownBy(() -> new SocialCreditCode(text)).isInstanceOf(InvalidValueException.class);
    }

    private static void assertRefused(String text, String code, Object... arguments) {
        assertThatThrownBy(() -> new SocialCreditCode(text)).isInstanceOfSatisfying(InvalidValueException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.arguments()).containsExactly(arguments);
        });
    }
}
