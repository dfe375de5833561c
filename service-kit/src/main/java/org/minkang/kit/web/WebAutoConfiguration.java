package org.minkang.kit.web;

import jakarta.validation.Validator;
import java.util.List;
import org.minkang.kit.problem.ProblemCatalogue;
import org.minkang.kit.problem.ProblemTexts;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** One way for every operation: strict bodies and parameters, versions, pages. */
@AutoConfiguration
@EnableConfigurationProperties(WebProperties.class)
class WebAutoConfiguration {

    @Bean
    MergePatcher mergePatcher(JsonMapper json, Validator validator) {
        return new MergePatcher(json, validator);
    }

    @Bean
    ProblemPages problemPages(List<ProblemCatalogue> catalogues, ProblemTexts texts, JsonMapper json) {
        return new ProblemPages(catalogues, texts, json);
    }

    @Bean
    PolledAnswers polledAnswers(JsonMapper json, WebProperties properties) {
        return new PolledAnswers(json, properties.keptAnswers());
    }

    @Bean
    WebFluxConfigurer strictRequests(JsonMapper json, Validator validator, WebProperties properties) {
        return new WebFluxConfigurer() {
            @Override
            public void configureHttpMessageCodecs(ServerCodecConfigurer codecs) {
                codecs.defaultCodecs()
                        .maxInMemorySize((int) properties.bodyLimit().toBytes());
                codecs.defaultCodecs().jacksonJsonDecoder(StrictJsonDecoder.of(json, validator));
                codecs.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(json));
                codecs.customCodecs().register(new PageWriter(json));
            }

            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(
                        new QueryParametersResolver(json, validator), new ExpectedVersionResolver());
            }
        };
    }
}
