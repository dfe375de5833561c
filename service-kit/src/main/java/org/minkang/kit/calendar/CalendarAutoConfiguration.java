package org.minkang.kit.calendar;

import java.time.Clock;
import java.util.List;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.ProblemCatalogue;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** The working calendar of a service that has a database. */
@AutoConfiguration(afterName = "org.minkang.kit.journal.JournalAutoConfiguration")
@ConditionalOnBean(Journal.class)
@Import(CalendarController.class)
class CalendarAutoConfiguration {

    @Bean
    CalendarRepository calendarRepository(Database database, JsonMapper json) {
        return new CalendarRepository(database, json);
    }

    @Bean
    Calendars calendars(CalendarRepository repository, Clock clock) {
        return new Calendars(repository, clock);
    }

    @Bean
    CalendarService calendarService(
            CalendarRepository repository, Calendars calendars, Database database, Journal journal, Clock clock) {
        return new CalendarService(repository, calendars, database, journal, clock);
    }

    @Bean
    ProblemCatalogue calendarProblems() {
        return new ProblemCatalogue(
                ProblemCatalogue.COMMON.room(), List.of(CalendarProblem.values()), ProblemCatalogue.COMMON.bundle());
    }
}
