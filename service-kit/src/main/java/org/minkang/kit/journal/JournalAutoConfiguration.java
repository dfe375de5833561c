package org.minkang.kit.journal;

import org.minkang.kit.persistence.Database;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** The journal of a service that has a database. */
@AutoConfiguration(afterName = "org.minkang.kit.persistence.PersistenceAutoConfiguration")
@ConditionalOnBean(Database.class)
class JournalAutoConfiguration {

    @Bean
    Journal journal(Database database, JsonMapper json) {
        return new Journal(database, json);
    }
}
