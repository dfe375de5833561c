package org.minkang.kit.problem;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue, its texts and the one handler. */
@AutoConfiguration
class ProblemAutoConfiguration {

    @Bean
    ProblemCatalogue commonProblems() {
        return ProblemCatalogue.COMMON;
    }

    @Bean
    ProblemTexts problemTexts(List<ProblemCatalogue> catalogues) {
        return new ProblemTexts(catalogues);
    }

    @Bean
    ProblemTranslator problemTranslator(ObjectProvider<FailureNaming> namings) {
        return new ProblemTranslator(namings.orderedStream().toList());
    }

    @Bean
    ProblemHandler problemHandler(ProblemTranslator translator, ProblemTexts texts, JsonMapper json) {
        return new ProblemHandler(translator, texts, json);
    }
}
