package org.minkang.pairing.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class LineBreaksTest {

    @Test
    void endsALineWhereTheNextCharacterDoesNotFit() throws IOException {
        assertThat(LineBreaks.at(4, "惠州市中心人民医院", character -> 1)).containsExactly("惠州市中", "心人民医", "院");
    }

    @Test
    void letsPunctuationHangOverTheEndRatherThanBeginALine() throws IOException {
        assertThat(LineBreaks.at(4, "惠州市中，心人民", character -> 1)).containsExactly("惠州市中，", "心人民");
    }

    @Test
    void makesOneLineOfNothing() throws IOException {
        assertThat(LineBreaks.at(4, "", character -> 1)).containsExactly("");
    }

    @Test
    void setsACharacterWiderThanTheLineOnALineOfItsOwn() throws IOException {
        assertThat(LineBreaks.at(1, "惠州", character -> 2)).containsExactly("惠", "州");
    }
}
