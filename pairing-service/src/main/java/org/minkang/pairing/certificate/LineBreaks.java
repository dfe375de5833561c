package org.minkang.pairing.certificate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Where lines of Chinese end: anywhere, and so do the few words of other scripts that stand in a certificate. */
final class LineBreaks {

    /** What may hang over the end of a line but never begins one. */
    private static final String NEVER_FIRST = "，。、；：？！）》”";

    private LineBreaks() {}

    /** How wide a font sets a character. */
    interface Widths {

        /** In the unit of the line. */
        float of(String character) throws IOException;
    }

    /**
     * The lines of a text, one at least.
     *
     * @param most how wide a line can be
     */
    static List<String> at(float most, String text, Widths widths) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float length = 0;
        for (int character : text.codePoints().toArray()) {
            float width = widths.of(Character.toString(character));
            boolean full = length + width > most && NEVER_FIRST.indexOf(character) < 0;
            if (full && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                length = 0;
            }
            line.appendCodePoint(character);
            length += width;
        }
        lines.add(line.toString());
        return lines;
    }
}
