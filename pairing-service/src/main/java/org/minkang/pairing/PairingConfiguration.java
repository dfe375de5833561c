package org.minkang.pairing;

import java.util.ArrayList;
import java.util.List;
import org.minkang.kit.identity.OpenPaths;
import org.minkang.kit.problem.ProblemCatalogue;
import org.minkang.kit.problem.ProblemType;
import org.minkang.pairing.assessment.AssessmentProblem;
import org.minkang.pairing.certificate.CertificateProblem;
import org.minkang.pairing.effect.EffectProblem;
import org.minkang.pairing.monthly.MonthlyProblem;
import org.minkang.pairing.pairing.PairingProblem;
import org.minkang.pairing.posting.PostingProblem;
import org.minkang.pairing.scorecard.ScorecardProblem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service contributes to the kit. */
@Configuration(proxyBeanMethods = false)
class PairingConfiguration {

    @Bean
    ProblemCatalogue pairingProblems() {
        List<ProblemType> problems = new ArrayList<>(List.of(PairingProblem.values()));
        problems.addAll(List.of(PostingProblem.values()));
        problems.addAll(List.of(CertificateProblem.values()));
        problems.addAll(List.of(ScorecardProblem.values()));
        problems.addAll(List.of(AssessmentProblem.values()));
        problems.addAll(List.of(EffectProblem.values()));
        problems.addAll(List.of(MonthlyProblem.values()));
        return new ProblemCatalogue("pairing", problems, "org.minkang.pairing.problems");
    }

    /** Whoever holds a certificate may verify it, by its code or by the keys. */
    @Bean
    OpenPaths openPaths() {
        return OpenPaths.DOCUMENTS.and("/pairing/v1/certificates/verification/*", "/pairing/v1/certificate-keys");
    }
}
