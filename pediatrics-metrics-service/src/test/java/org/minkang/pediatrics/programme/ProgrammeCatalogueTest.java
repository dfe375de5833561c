package org.minkang.pediatrics.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.programme.ProgrammeRow.Expression;
import org.minkang.pediatrics.programme.ProgrammeRow.ExpressionKind;
import org.minkang.pediatrics.rule.RuleCatalogue;
import org.minkang.pediatrics.rule.StructuralRule;
import org.minkang.pediatrics.target.ShippedTargets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProgrammeCatalogueTest {

    private static final List<ProgrammeRow> ROWS = ProgrammeCatalogue.rows();

    @Test
    void holdsEveryRowOnce() {
        List<String> all = Stream.of(ids("T", 6), ids("N", 21), ids("K", 20))
                .flatMap(List::stream)
                .collect(Collectors.toCollection(ArrayList::new));
        all.addAll(List.of("D8-G1", "D8-G2", "D8-G3", "D8-G4", "D8-O01", "D8-O02", "D8-O03"));

        assertThat(ROWS).extracting(ProgrammeRow::id).containsExactlyElementsOf(all);
    }

    @Test
    void everyTargetAndNumberIsReferredToByShippedData() throws IOException {
        Set<String> referred = new TreeSet<>();
        for (JsonNode indicator : indicators()) {
            indicator.get("sourceRefs").forEach(ref -> referred.add(ref.stringValue()));
        }
        ShippedTargets.read().forEach(target -> referred.addAll(target.sourceRefs()));
        RuleCatalogue.rules().stream().map(StructuralRule::row).forEach(referred::add);

        assertThat(referred).containsAll(ids("T", 6)).containsAll(ids("N", 21));
    }

    @Test
    void whatExpressesARowIsThere() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (JsonNode indicator : indicators()) {
            codes.add(indicator.get("code").stringValue());
        }

        assertThat(references(ExpressionKind.INDICATOR)).isSubsetOf(codes).isNotEmpty();
        assertThat(references(ExpressionKind.TARGET))
                .containsExactlyInAnyOrderElementsOf(ShippedTargets.read().stream()
                        .filter(target -> !target.sourceRefs().isEmpty())
                        .map(target -> target.id().toString())
                        .toList());
        assertThat(references(ExpressionKind.RULE))
                .containsExactlyInAnyOrderElementsOf(
                        RuleCatalogue.rules().stream().map(StructuralRule::id).toList());
        assertThat(references(ExpressionKind.CAMPAIGN_MEASURE)).containsExactlyElementsOf(ids("K", 20));
    }

    @Test
    void rulesSayWhichTargetExpressesThem() {
        List<String> targets = ShippedTargets.read().stream()
                .map(target -> target.id().toString())
                .toList();

        assertThat(RuleCatalogue.rules().stream()
                        .map(StructuralRule::expressedBy)
                        .filter(id -> id != null))
                .hasSize(5)
                .isSubsetOf(targets);
    }

    private static List<String> references(ExpressionKind kind) {
        return ROWS.stream()
                .flatMap(row -> row.expressions().stream())
                .filter(expression -> expression.by() == kind)
                .map(Expression::reference)
                .toList();
    }

    private static List<String> ids(String letter, int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> "D8-%s%02d".formatted(letter, number))
                .toList();
    }

    private static JsonNode indicators() throws IOException {
        try (InputStream resource = IndicatorDefinition.class.getResourceAsStream("indicators.json")) {
            return new JsonMapper().readTree(resource);
        }
    }
}
