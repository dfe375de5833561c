package org.minkang.kit.web;

import org.minkang.kit.persistence.Database;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.codec.ServerCodecConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Safe retries for every POST of a service that has a database. */
@AutoConfiguration(
        after = WebAutoConfiguration.class,
        afterName = "org.minkang.kit.persistence.PersistenceAutoConfiguration")
@ConditionalOnBean(Database.class)
class IdempotencyAutoConfiguration {

    @Bean
    IdempotencyFilter idempotencyFilter(
            Database database, JsonMapper json, ServerCodecConfigurer codecs, WebProperties properties) {
        return new IdempotencyFilter(database, new IdempotentAnswers(database, json), codecs, properties.fileLimit());
    }
}
