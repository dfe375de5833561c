package org.minkang.pediatrics.difference;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.input.Contribution;
import org.minkang.pediatrics.input.Input;
import org.minkang.pediatrics.input.Inputs;

/**
 * One input that is not what it was.
 *
 * @param before absent for one that came
 * @param after absent for one that went: it counts elsewhere now
 */
record InputChange(@Nullable Input before, @Nullable Input after) {

    InputChange {
        if (before == null && after == null) {
            throw new IllegalArgumentException("nothing changed");
        }
    }

    /** What became of it. */
    enum Kind {
        /** 新增 */
        ADDED,
        /** 变更 */
        CHANGED,
        /** 移出 */
        GONE
    }

    /**
     * Each input once, in the order of what is there now, then what went.
     *
     * @param ended versions that were replaced
     * @param begun versions that replaced them or came
     */
    static Collection<InputChange> between(Inputs ended, Inputs begun) {
        Map<UUID, InputChange> changes = new LinkedHashMap<>();
        begun.all().forEach(input -> changes.put(input.id(), new InputChange(null, input)));
        ended.all()
                .forEach(input -> changes.merge(
                        input.id(),
                        new InputChange(input, null),
                        (came, went) -> new InputChange(input, came.after())));
        return changes.values();
    }

    Kind kind() {
        if (before == null) {
            return Kind.ADDED;
        }
        return after == null ? Kind.GONE : Kind.CHANGED;
    }

    /** The later version there is. */
    Input latest() {
        return Objects.requireNonNull(after == null ? before : after);
    }

    /** By how much it moved the two parts of an indicator, as {@code definition} counts both its versions. */
    Contribution effect(IndicatorDefinition definition, int year) {
        return Contribution.of(definition, year, after).less(Contribution.of(definition, year, before));
    }

    /** What it says otherwise now, by name. */
    SortedMap<String, FigureChange> figures() {
        Map<String, String> was = before == null ? Map.of() : before.figures();
        Map<String, String> is = after == null ? Map.of() : after.figures();
        SortedMap<String, FigureChange> changes = new TreeMap<>();
        was.forEach((name, value) -> FigureChange.of(value, is.get(name)).ifPresent(one -> changes.put(name, one)));
        is.forEach((name, value) -> FigureChange.of(was.get(name), value).ifPresent(one -> changes.put(name, one)));
        return changes;
    }

    /**
     * One figure.
     *
     * @param before absent when it was missing
     * @param after absent when it is
     */
    record FigureChange(@Nullable String before, @Nullable String after) {

        static Optional<FigureChange> of(@Nullable String before, @Nullable String after) {
            return Objects.equals(before, after) ? Optional.empty() : Optional.of(new FigureChange(before, after));
        }
    }
}
