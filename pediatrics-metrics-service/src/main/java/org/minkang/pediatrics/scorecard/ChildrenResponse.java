package org.minkang.pediatrics.scorecard;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.minkang.pediatrics.figure.CountUnit;
import org.minkang.pediatrics.figure.Quantity;

/**
 * The scorecards of all regions right below one.
 *
 * @param whole that of the region itself
 * @param gaps what is missing in the region, beside the sum of what is missing in its parts
 * @param items those of its parts, by code
 */
@Schema(name = "ScorecardsOfChildren")
record ChildrenResponse(ScorecardResponse whole, List<Gaps> gaps, List<ScorecardResponse> items) {

    /**
     * Two numbers that are not the same: what one part has too much does not fill what another lacks.
     *
     * @param indicator which
     * @param unit what is lacking
     * @param whole units that the region lacks as one; absent without a value
     * @param parts the sum of what its parts lack; parts without a value add nothing
     * @param partsWithout parts without a value
     */
    @Schema(name = "ScorecardGaps")
    record Gaps(String indicator, CountUnit unit, @Nullable Quantity whole, Quantity parts, long partsWithout) {}

    static ChildrenResponse of(Scorecard whole, List<Scorecard> parts) {
        List<Gaps> gaps = whole.lines().stream()
                .filter(line -> line.standing() != null)
                .map(line -> gaps(line, parts))
                .toList();
        return new ChildrenResponse(
                ScorecardResponse.of(whole),
                gaps,
                parts.stream().map(ScorecardResponse::of).toList());
    }

    private static Gaps gaps(ScoreLine line, List<Scorecard> parts) {
        String code = line.reading().definition().code();
        List<ScoreLine> lines = parts.stream()
                .flatMap(part -> part.lines().stream())
                .filter(other -> other.reading().definition().code().equals(code))
                .toList();
        BigInteger sum = lines.stream()
                .map(other -> Objects.requireNonNullElse(gap(other), BigInteger.ZERO))
                .reduce(BigInteger.ZERO, BigInteger::add);
        long without = lines.stream().filter(other -> gap(other) == null).count();
        CountUnit unit = line.reading().definition().numeratorUnit();
        BigInteger whole = gap(line);
        return new Gaps(code, unit, whole == null ? null : unit.quantity(whole), unit.quantity(sum), without);
    }

    private static @Nullable BigInteger gap(ScoreLine line) {
        return line.standing() == null ? null : line.standing().gap();
    }
}
