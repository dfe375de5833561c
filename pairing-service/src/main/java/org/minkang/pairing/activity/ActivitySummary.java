package org.minkang.pairing.activity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What was done under a pairing, by kind and by field. Only what the recipient confirmed counts; the rest is shown apart.
 *
 * @param pairingId which pairing
 * @param total all of it
 * @param kinds every kind, also those of which there was nothing
 * @param fields every field, likewise
 * @param cells each kind in each field in which there was something
 */
@Schema(name = "ActivitySummary")
record ActivitySummary(UUID pairingId, Figures total, List<OfKind> kinds, List<OfField> fields, List<Cell> cells) {

    /**
     * Figures of activities.
     *
     * @param activities confirmed ones
     * @param personsReached by the confirmed ones, each time counted
     * @param unconfirmed activities that wait for the recipient or were given back
     */
    @Schema(name = "ActivityFigures")
    record Figures(long activities, long personsReached, long unconfirmed) {

        static Figures of(Collection<Count> counts) {
            return new Figures(
                    counts.stream()
                            .filter(Count::confirmed)
                            .mapToLong(Count::activities)
                            .sum(),
                    counts.stream()
                            .filter(Count::confirmed)
                            .mapToLong(Count::personsReached)
                            .sum(),
                    counts.stream()
                            .filter(count -> !count.confirmed())
                            .mapToLong(Count::activities)
                            .sum());
        }
    }

    /**
     * One kind in all fields.
     *
     * @param kind which kind
     * @param catalogueId the row of the programme catalogue
     * @param title as the programme calls it
     * @param figures how many there were
     */
    @Schema(name = "ActivitiesOfKind")
    record OfKind(ActivityKind kind, String catalogueId, String title, Figures figures) {}

    /**
     * All kinds in one field.
     *
     * @param field which field
     * @param catalogueId the row of the programme catalogue
     * @param title as the programme calls it
     * @param figures how many there were
     */
    @Schema(name = "ActivitiesOfField")
    record OfField(ActivityField field, String catalogueId, String title, Figures figures) {}

    /**
     * One kind in one field.
     *
     * @param kind which kind
     * @param field in which field
     * @param figures how many there were
     */
    @Schema(name = "ActivitiesOfKindInField")
    record Cell(ActivityKind kind, ActivityField field, Figures figures) {}

    /**
     * How many activities there are of one kind in one field.
     *
     * @param confirmed whether those that are confirmed are meant, or all others
     */
    record Count(ActivityKind kind, ActivityField field, boolean confirmed, long activities, long personsReached) {}

    /** @param counts at most one for each kind, field and whether confirmed */
    static ActivitySummary of(UUID pairing, Collection<Count> counts) {
        return new ActivitySummary(
                pairing,
                Figures.of(counts),
                Stream.of(ActivityKind.values())
                        .map(kind -> new OfKind(
                                kind, kind.catalogueId(), kind.title(), figures(counts, count -> count.kind() == kind)))
                        .toList(),
                Stream.of(ActivityField.values())
                        .map(field -> new OfField(
                                field,
                                field.catalogueId(),
                                field.title(),
                                figures(counts, count -> count.field() == field)))
                        .toList(),
                Stream.of(ActivityKind.values())
                        .flatMap(kind -> cells(counts, kind))
                        .toList());
    }

    private static Stream<Cell> cells(Collection<Count> counts, ActivityKind kind) {
        return Stream.of(ActivityField.values())
                .filter(field -> counts.stream().anyMatch(count -> count.kind() == kind && count.field() == field))
                .map(field -> new Cell(
                        kind, field, figures(counts, count -> count.kind() == kind && count.field() == field)));
    }

    private static Figures figures(Collection<Count> counts, Predicate<Count> wanted) {
        return Figures.of(counts.stream().filter(wanted).toList());
    }
}
