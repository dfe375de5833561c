package org.minkang.kit.obligation;

import java.time.Clock;
import java.time.Duration;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.work.RecurringWork;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Obligations and their reminders for a service that has a database. */
@AutoConfiguration(afterName = "org.minkang.kit.journal.JournalAutoConfiguration")
@ConditionalOnBean(Journal.class)
@Import(ObligationController.class)
class ObligationAutoConfiguration {

    @Bean
    ObligationRepository obligationRepository(Database database) {
        return new ObligationRepository(database);
    }

    @Bean
    Obligations obligations(ObligationRepository repository, Database database, Journal journal) {
        return new Obligations(repository, database, journal);
    }

    @Bean
    ObligationService obligationService(
            ObligationRepository repository, Obligations obligations, Database database, Clock clock) {
        return new ObligationService(repository, obligations, database, clock);
    }

    @Bean
    Reminders reminders(ObligationRepository repository, Database database, Journal journal) {
        return new Reminders(repository, database, journal);
    }

    /** The day changes once a day; looking every minute lets a restart catch up soon. */
    @Bean
    RecurringWork obligationReminders(Reminders reminders, Clock clock) {
        return new RecurringWork("obligation reminders", Duration.ofMinutes(1), clock, reminders::pass);
    }
}
