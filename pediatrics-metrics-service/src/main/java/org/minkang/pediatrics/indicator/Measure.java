package org.minkang.pediatrics.indicator;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minkang.pediatrics.figure.CountUnit;
import org.minkang.pediatrics.item.ReturnItem;

/** Something that is counted in every county and summed from there up. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Measure.Items.class, name = "ITEMS"),
    @JsonSubTypes.Type(value = Measure.Institutions.class, name = "INSTITUTIONS"),
    @JsonSubTypes.Type(value = Measure.Population.class, name = "POPULATION"),
    @JsonSubTypes.Type(value = Measure.Intake.class, name = "INTAKE")
})
public sealed interface Measure {

    /** The same for measures that count the same, whatever indicator they belong to. */
    String key();

    /** In what it is counted. */
    CountUnit unit();

    /**
     * The sum of items over institutions.
     *
     * @param items added up, such as licensed and assistant physicians; at least one
     * @param classes of institutions by the beginning of their code of WS 218, such as C2; all when empty
     * @param publicOnly only of public institutions; not when absent
     * @param applying only of institutions to which all of these apply, such as the other part of a share; whichever when absent
     */
    record Items(List<ReturnItem> items, List<String> classes, Boolean publicOnly, List<ReturnItem> applying)
            implements Measure {

        public Items {
            items = List.copyOf(items);
            classes = sorted(classes);
            publicOnly = publicOnly != null && publicOnly;
            applying = applying == null ? List.of() : List.copyOf(applying);
        }

        @Override
        public String key() {
            return names(items) + "@" + classes + owned(publicOnly) + (applying.isEmpty() ? "" : "&" + names(applying));
        }

        @Override
        public CountUnit unit() {
            List<CountUnit> units =
                    items.stream().map(ReturnItem::unit).distinct().toList();
            return units.size() == 1 ? units.get(0) : CountUnit.MIXED;
        }
    }

    /**
     * How many institutions there are that ought to return.
     *
     * @param classes as above
     * @param condition what they have to have, if anything
     * @param publicOnly as above
     */
    record Institutions(List<String> classes, @Nullable Condition condition, Boolean publicOnly) implements Measure {

        public Institutions {
            classes = sorted(classes);
            publicOnly = publicOnly != null && publicOnly;
        }

        @Override
        public String key() {
            return "#" + classes + (condition == null ? "" : condition.key()) + owned(publicOnly);
        }

        @Override
        public CountUnit unit() {
            return CountUnit.INSTITUTIONS;
        }
    }

    /**
     * Persons.
     *
     * @param group whom
     */
    record Population(PopulationGroup group) implements Measure {

        @Override
        public String key() {
            return group.name();
        }

        @Override
        public CountUnit unit() {
            return CountUnit.PERSONS;
        }
    }

    /**
     * Persons taken in for training.
     *
     * @param programme of what kind
     */
    record Intake(TrainingKind programme) implements Measure {

        @Override
        public String key() {
            return programme.name();
        }

        @Override
        public CountUnit unit() {
            return CountUnit.PERSONS;
        }
    }

    private static String names(List<ReturnItem> items) {
        return items.stream().map(ReturnItem::name).sorted().collect(Collectors.joining("+"));
    }

    private static String owned(boolean publicOnly) {
        return publicOnly ? "/PUBLIC" : "";
    }

    private static List<String> sorted(@Nullable List<String> classes) {
        return classes == null ? List.of() : classes.stream().sorted().toList();
    }
}
