package org.minkang.kit.journal.webhook;

import java.time.Clock;
import java.util.random.RandomGenerator;
import org.minkang.kit.InstallationProperties;
import org.minkang.kit.ServiceProperties;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.journal.JournalFeed;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.work.RecurringWork;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks for every service that has a journal. */
@AutoConfiguration(afterName = "org.minkang.kit.journal.JournalAutoConfiguration")
@ConditionalOnBean(Database.class)
@EnableConfigurationProperties({ServiceProperties.class, InstallationProperties.class, WebhookProperties.class})
@Import({WebhookController.class, DeliveryController.class})
class WebhookAutoConfiguration {

    @Bean
    TargetGuard targetGuard(WebhookProperties properties, InstallationProperties installation) {
        return new TargetGuard(properties.allowedTargets(), installation.local());
    }

    @Bean
    WebhookRepository webhookRepository(Database database) {
        return new WebhookRepository(database);
    }

    @Bean
    DeliveryRepository deliveryRepository(Database database) {
        return new DeliveryRepository(database);
    }

    @Bean
    WebhookService webhookService(
            Database database,
            WebhookRepository webhooks,
            Journal journal,
            JournalFeed feed,
            TargetGuard guard,
            Clock clock,
            ServiceProperties service) {
        return new WebhookService(database, webhooks, journal, feed, guard, clock, service.name());
    }

    @Bean
    RecurringWork webhookFanOut(
            Database database,
            JournalFeed feed,
            WebhookRepository webhooks,
            DeliveryRepository deliveries,
            ServiceProperties service,
            WebhookProperties properties,
            Clock clock) {
        WebhookFanOut fanOut = new WebhookFanOut(database, feed, webhooks, deliveries, service.name());
        return new RecurringWork("Handing events out to webhooks", properties.interval(), clock, fanOut::handOut);
    }

    @Bean
    RecurringWork webhookDelivery(
            DeliveryRepository deliveries,
            JournalFeed feed,
            TargetGuard guard,
            JsonMapper json,
            ServiceProperties service,
            WebhookProperties properties,
            Clock clock) {
        DeliveryWork work = new DeliveryWork(
                deliveries,
                feed,
                new WebhookSender(guard, properties.timeout()),
                json,
                service.name(),
                RandomGenerator.getDefault());
        return new RecurringWork("Delivering webhooks", properties.interval(), clock, work::deliver);
    }
}
