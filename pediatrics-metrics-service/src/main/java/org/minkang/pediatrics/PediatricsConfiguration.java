package org.minkang.pediatrics;

import java.util.List;
import org.minkang.kit.identity.OpenPaths;
import org.minkang.kit.problem.ProblemCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service contributes to the kit. */
@Configuration(proxyBeanMethods = false)
class PediatricsConfiguration {

    @Bean
    ProblemCatalogue pediatricsProblems() {
        return new ProblemCatalogue("pediatrics", List.of(), "org.minkang.pediatrics.problems");
    }

    @Bean
    OpenPaths openPaths() {
        return OpenPaths.DOCUMENTS;
    }
}
