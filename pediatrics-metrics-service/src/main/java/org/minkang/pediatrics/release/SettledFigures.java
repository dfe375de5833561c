package org.minkang.pediatrics.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.minkang.pediatrics.scorecard.ScoreLine;
import org.minkang.pediatrics.scorecard.Scorecard;

/**
 * What was last published of a region and year as settled, by indicator: the parts and the factor. It is handed on from release to release,
 * so that a value that was settled once is not taken for a first one after it was open again.
 *
 * @param figures such as {@code 22/10000*1000}
 */
record SettledFigures(@JsonValue Map<String, String> figures) {

    /** Nothing was published as settled so far. */
    static final SettledFigures NONE = new SettledFigures(Map.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    SettledFigures {
        figures = Map.copyOf(figures);
    }

    /** How far what a line shows is settled, seen against what was published before. */
    ReleaseStatus status(ScoreLine line) {
        String before = figures.get(line.reading().definition().code());
        if (before != null && !before.equals(text(line))) {
            return ReleaseStatus.REVISED;
        }
        return line.reading().completeness().isFinal() ? ReleaseStatus.FINAL : ReleaseStatus.PROVISIONAL;
    }

    /** What holds for the next release, once {@code card} is published. */
    SettledFigures after(Scorecard card) {
        Map<String, String> next = new TreeMap<>(figures);
        card.lines().stream()
                .filter(line -> line.reading().completeness().isFinal())
                .forEach(line -> next.put(line.reading().definition().code(), text(line)));
        return new SettledFigures(next);
    }

    private static String text(ScoreLine line) {
        return plain(line.reading().numerator()) + "/" + plain(line.reading().denominator()) + "*"
                + plain(line.reading().definition().factor());
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "-" : number.stripTrailingZeros().toPlainString();
    }
}
