package org.minkang.pediatrics.explanation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.minkang.pediatrics.figure.CountUnit;
import org.minkang.pediatrics.indicator.Condition;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.indicator.IndicatorKind;
import org.minkang.pediatrics.indicator.Measure;
import org.minkang.pediatrics.indicator.PopulationGroup;
import org.minkang.pediatrics.item.ReturnItem;

/** What is counted, in words. */
final class MeasureWording {

    private MeasureWording() {}

    /** The formula of a definition: what is counted, held against what, by how many. */
    static Wording formula(IndicatorDefinition definition) {
        Wording numerator = of(definition, definition.numerator());
        Measure against = definition.denominator();
        return against == null
                ? numerator
                : numerator
                        .then(" ÷ ")
                        .then(of(definition, against))
                        .then(" × " + definition.factor().toPlainString());
    }

    /** One part of it. */
    static Wording of(IndicatorDefinition definition, Measure measure) {
        if (measure instanceof Measure.Items items) {
            return items(items.items())
                    .then(kinds(items.classes(), items.publicOnly()))
                    .then(applying(items.applying()));
        }
        if (measure instanceof Measure.Institutions institutions) {
            Condition condition = institutions.condition();
            Wording all =
                    new Wording("机构数", "institutions").then(kinds(institutions.classes(), institutions.publicOnly()));
            return condition == null ? all : all.then(condition(condition));
        }
        return measure instanceof Measure.Population persons
                ? persons(definition, persons.group())
                : intake(definition, (Measure.Intake) measure);
    }

    private static Wording items(List<ReturnItem> items) {
        String zh = items.stream().map(ReturnItem::nameZh).collect(Collectors.joining(" + "));
        String en = items.stream().map(item -> lower(item.name())).collect(Collectors.joining(" + "));
        boolean amounts = items.stream().anyMatch(item -> item.unit() == CountUnit.YUAN);
        Wording sum = items.size() == 1 ? new Wording(zh, en) : new Wording("(" + zh + ")", "(" + en + ")");
        return amounts ? sum.then(new Wording("(元)", " in yuan")) : sum;
    }

    private static Wording kinds(List<String> classes, boolean publicOnly) {
        return publicOnly ? new Wording("(公立机构)", " (public institutions)").then(classes(classes)) : classes(classes);
    }

    private static Wording applying(List<ReturnItem> items) {
        return items.isEmpty()
                ? new Wording("", "")
                : new Wording(
                        "(" + items.stream().map(ReturnItem::nameZh).collect(Collectors.joining("、")) + "也适用的机构)",
                        " (where "
                                + items.stream().map(item -> lower(item.name())).collect(Collectors.joining(", "))
                                + " applies too)");
    }

    private static Wording classes(List<String> classes) {
        return classes.isEmpty()
                ? new Wording("", "")
                : new Wording(
                        "(机构类别 " + String.join("、", classes) + ")",
                        " (institution classes " + String.join(", ", classes) + ")");
    }

    private static Wording condition(Condition condition) {
        String least = Long.toString(condition.atLeast());
        return new Wording(
                "(其中" + condition.item().nameZh() + " ≥ " + least + ")",
                " (with " + lower(condition.item().name()) + " ≥ " + least + ")");
    }

    private static Wording persons(IndicatorDefinition definition, PopulationGroup group) {
        return group == PopulationGroup.RESIDENTS || definition.ageFrom() == null
                ? new Wording("常住人口", "residents")
                : new Wording(
                        definition.ageFrom() + " 至 " + definition.ageTo() + " 岁常住人口",
                        "residents aged " + definition.ageFrom() + " to " + definition.ageTo());
    }

    private static Wording intake(IndicatorDefinition definition, Measure.Intake intake) {
        Wording persons = new Wording(
                intake.programme().nameZh() + "人数",
                "persons in " + lower(intake.programme().name()) + " training");
        return definition.kind() == IndicatorKind.CUMULATIVE
                ? new Wording("历年累计", "all years: ").then(persons)
                : persons;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
