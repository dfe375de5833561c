package org.minkang.pediatrics.rule;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Looks through a region for what its institutions and their returns say to the rules. */
@Service
class RuleService {

    /** Institutions looked at, and findings with their evidence. */
    private static final int MOST_ROWS = 20_000;

    private final RuleRepository repository;

    RuleService(RuleRepository repository) {
        this.repository = repository;
    }

    /** What is found in a region of the caller's. */
    Mono<List<Finding>> findings(Caller caller, RuleFindingQuery query) {
        RegionCode region = required(caller, query.region());
        List<StructuralRule> rules = query.rules();
        requireKnown(query.rule());
        return Mono.zip(
                        repository.institutions(region, query.year(), classes(rules), query.asOf(), MOST_ROWS + 1),
                        repository.residents(region, query.year(), query.asOf()))
                .map(known -> new RegionFacts(
                        region,
                        query.year(),
                        bounded(known.getT1(), known.getT1().size()),
                        known.getT2()))
                .map(facts -> rules.stream()
                        .flatMap(rule -> rule.findings(facts))
                        .filter(query::wants)
                        .toList())
                .map(findings -> bounded(findings, rows(findings)));
    }

    private static void requireKnown(@Nullable String rule) {
        if (rule != null
                && RuleCatalogue.rules().stream().noneMatch(one -> one.id().equals(rule))) {
            throw ProblemException.invalid(Violation.at("?rule", "RULE_UNKNOWN", rule));
        }
    }

    private static RegionCode required(Caller caller, RegionCode wanted) {
        if (!Regions.standard().isKnown(wanted)) {
            throw ProblemException.invalid(Violation.at("?region", "REGION_CODE_UNKNOWN", wanted));
        }
        RegionCode region = Regions.standard().today(wanted);
        if (!caller.regions().covers(region)) {
            throw ProblemException.notFound("region", wanted);
        }
        return region;
    }

    private static Set<String> classes(List<StructuralRule> rules) {
        return rules.stream()
                .map(StructuralRule::check)
                .filter(Objects::nonNull)
                .flatMap(check -> check.institutions().classes().stream())
                .collect(Collectors.toSet());
    }

    private static int rows(List<Finding> findings) {
        return findings.stream()
                .mapToInt(finding -> Math.max(1, finding.judgement().evidence().size()))
                .sum();
    }

    private static <T> List<T> bounded(List<T> found, int rows) {
        if (rows > MOST_ROWS) {
            throw ProblemException.invalid(Violation.at("?region", "TOO_MANY_ROWS", MOST_ROWS));
        }
        return found;
    }
}
