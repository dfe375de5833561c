package org.minkang.pairing;

import java.util.List;
import org.minkang.kit.problem.ProblemCatalogue;
import org.minkang.pairing.pairing.PairingProblem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service contributes to the kit. */
@Configuration(proxyBeanMethods = false)
class PairingConfiguration {

    @Bean
    ProblemCatalogue pairingProblems() {
        return new ProblemCatalogue("pairing", List.of(PairingProblem.values()), "org.minkang.pairing.problems");
    }
}
