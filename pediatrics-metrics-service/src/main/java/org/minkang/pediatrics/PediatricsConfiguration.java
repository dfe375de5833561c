package org.minkang.pediatrics;

import java.util.ArrayList;
import java.util.List;
import org.minkang.kit.identity.OpenPaths;
import org.minkang.kit.problem.ProblemCatalogue;
import org.minkang.kit.problem.ProblemType;
import org.minkang.pediatrics.resource.ReturnProblem;
import org.minkang.pediatrics.round.RoundProblem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service contributes to the kit. */
@Configuration(proxyBeanMethods = false)
class PediatricsConfiguration {

    @Bean
    ProblemCatalogue pediatricsProblems() {
        List<ProblemType> problems = new ArrayList<>(List.of(ReturnProblem.values()));
        problems.addAll(List.of(RoundProblem.values()));
        return new ProblemCatalogue("pediatrics", problems, "org.minkang.pediatrics.problems");
    }

    @Bean
    OpenPaths openPaths() {
        return OpenPaths.DOCUMENTS;
    }
}
