package org.minkang.kit.journal.seal;

import java.time.Clock;
import org.minkang.kit.InstallationProperties;
import org.minkang.kit.ServiceProperties;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.work.RecurringWork;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Sealing and verification for every service that has a journal. */
@AutoConfiguration(afterName = "org.minkang.kit.journal.JournalAutoConfiguration")
@ConditionalOnBean(Database.class)
@EnableConfigurationProperties({ServiceProperties.class, InstallationProperties.class, SealProperties.class})
@Import(SealController.class)
class SealAutoConfiguration {

    @Bean
    SigningKeys journalSigningKeys(InstallationProperties installation) {
        return SigningKeys.load(installation);
    }

    @Bean
    HeadWitness journalHeadWitness(InstallationProperties installation, ServiceProperties service) {
        return new HeadWitness(installation.keys().directory().resolve(service.name() + "-journal-head"));
    }

    @Bean
    SealRepository sealRepository(Database database) {
        return new SealRepository(database);
    }

    @Bean
    SealVerifier sealVerifier(SealRepository seals, SigningKeys keys, HeadWitness witness, ServiceProperties service) {
        return new SealVerifier(seals, keys, witness, service.name());
    }

    @Bean
    RecurringWork journalSealing(
            Database database,
            SealRepository seals,
            SigningKeys keys,
            HeadWitness witness,
            ServiceProperties service,
            SealProperties properties,
            Clock clock) {
        Sealer sealer = new Sealer(database, seals, keys, witness, service.name(), properties.algorithm());
        return new RecurringWork("Sealing the journal", properties.interval(), clock, sealer::seal);
    }
}
