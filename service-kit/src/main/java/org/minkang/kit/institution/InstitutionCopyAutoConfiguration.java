package org.minkang.kit.institution;

import io.netty.channel.ChannelOption;
import java.time.Clock;
import org.minkang.kit.SettingRules;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.work.RecurringWork;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/** The copy of the institution registry, for a service that is told where the registry is. */
@AutoConfiguration(afterName = "org.minkang.kit.persistence.PersistenceAutoConfiguration")
@ConditionalOnBean(Database.class)
@ConditionalOnProperty("minkang.registry.url")
@EnableConfigurationProperties(RegistryProperties.class)
class InstitutionCopyAutoConfiguration {

    private static final int LARGEST_PAGE = 4 * 1024 * 1024;

    @Bean
    RegistryClient registryClient(RegistryProperties properties, Environment environment) {
        properties.check(SettingRules.of(environment));
        HttpClient http = HttpClient.create()
                .option(
                        ChannelOption.CONNECT_TIMEOUT_MILLIS,
                        Math.toIntExact(properties.connectTimeout().toMillis()))
                .responseTimeout(properties.readTimeout());
        WebClient client = WebClient.builder()
                .baseUrl(properties.url().toString())
                .clientConnector(new ReactorClientHttpConnector(http))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_PAGE))
                .build();
        return new RegistryClient(client, new RegistryToken(client, properties));
    }

    @Bean
    InstitutionCopyRepository institutionCopyRepository(Database database) {
        return new InstitutionCopyRepository(database);
    }

    @Bean
    InstitutionCopies institutionCopies(InstitutionCopyRepository repository, RegistryClient registry) {
        return new InstitutionCopies(repository, registry);
    }

    @Bean
    RegistryFollower registryFollower(
            RegistryClient registry, InstitutionCopyRepository repository, Database database) {
        return new RegistryFollower(registry, repository, database);
    }

    @Bean
    RecurringWork institutionCopyRefresh(RegistryFollower follower, RegistryProperties properties, Clock clock) {
        return new RecurringWork("institution copy", properties.pollInterval(), clock, now -> follower.pass());
    }
}
