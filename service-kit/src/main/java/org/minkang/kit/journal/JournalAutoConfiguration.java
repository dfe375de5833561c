package org.minkang.kit.journal;

import org.minkang.kit.ServiceProperties;
import org.minkang.kit.persistence.Database;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** The journal of a service that has a database: append, feed, history and audit. */
@AutoConfiguration(afterName = "org.minkang.kit.persistence.PersistenceAutoConfiguration")
@ConditionalOnBean(Database.class)
@EnableConfigurationProperties({ServiceProperties.class, JournalProperties.class, StreamProperties.class})
@Import({EventController.class, JournalController.class})
class JournalAutoConfiguration {

    @Bean
    JournalFeed journalFeed(Database database) {
        return new JournalFeed(database);
    }

    @Bean
    LiveFeed liveFeed(JournalFeed feed, StreamProperties properties) {
        return new LiveFeed(feed, properties.pollInterval());
    }

    @Bean
    EventStream eventStream(JournalFeed feed, LiveFeed live, StreamProperties properties, ServiceProperties service) {
        return new EventStream(feed, live, properties, service.name());
    }

    @Bean
    Journal journal(Database database, JsonMapper json, LiveFeed live) {
        return new Journal(database, json, live);
    }

    @Bean
    JournalReader journalReader(Database database) {
        return new JournalReader(database);
    }
}
