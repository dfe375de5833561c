package org.minkang.kit.tabular.job;

import java.time.Clock;
import java.util.List;
import org.minkang.kit.ServiceProperties;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.ProblemTexts;
import org.minkang.kit.web.WebProperties;
import org.minkang.kit.work.RecurringWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** Jobs, imports and exports for every service that has a database. */
@AutoConfiguration(afterName = "org.minkang.kit.journal.JournalAutoConfiguration")
@ConditionalOnBean(Database.class)
@EnableConfigurationProperties({ServiceProperties.class, WebProperties.class, JobProperties.class})
@Import(JobController.class)
class JobAutoConfiguration {

    @Bean
    JobRepository jobRepository(Database database, JsonMapper json) {
        return new JobRepository(database, json);
    }

    @Bean
    JobInput jobInput(Database database, WebProperties limits) {
        return new JobInput(database, limits.fileLimit());
    }

    @Bean
    RecurringWork jobWork(
            JobRepository jobs,
            JobInput input,
            Database database,
            ObjectProvider<TableImport> imports,
            JobProperties properties,
            JsonMapper json,
            Clock clock) {
        List<JobHandler> handlers = imports.stream()
                .<JobHandler>map(target -> new ImportHandler(target, database, json, clock))
                .toList();
        JobWork work = new JobWork(jobs, input, database, handlers, properties, clock);
        return new RecurringWork("Running jobs", properties.interval(), clock, work::run);
    }

    @Bean
    Jobs jobs(
            Database database,
            JobRepository jobs,
            JobInput input,
            Clock clock,
            @Qualifier("jobWork") RecurringWork work) {
        return new Jobs(database, jobs, input, clock, work::wake);
    }

    @Bean
    Imports imports(Jobs jobs, ProblemTexts texts, JsonMapper json, ServiceProperties service, WebProperties limits) {
        return new Imports(jobs, texts, json, service, limits);
    }

    @Bean
    Exports exports(ProblemTexts texts) {
        return new Exports(texts);
    }
}
