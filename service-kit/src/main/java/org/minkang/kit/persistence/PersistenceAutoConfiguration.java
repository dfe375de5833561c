package org.minkang.kit.persistence;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.client.SSLMode;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ValidationDepth;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.minkang.kit.SettingRules;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureBefore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.env.Environment;
import reactor.netty.http.HttpResources;

/** Pool, transactions and migrations for a service that has a database. */
@AutoConfiguration
@AutoConfigureBefore(R2dbcAutoConfiguration.class)
@ConditionalOnClass({ConnectionFactory.class, Flyway.class})
@EnableConfigurationProperties(PersistenceProperties.class)
class PersistenceAutoConfiguration {

    /**
     * Kit tables first (V0…), then the service's own (V1…) in SQL and Java, in one history. What the kit adds later comes out of order where
     * the service's own are there already.
     */
    @Bean(initMethod = "migrate")
    Flyway flyway(PersistenceProperties properties, Environment environment, ObjectProvider<JavaMigration> migrations) {
        properties.check(SettingRules.of(environment));
        return Flyway.configure()
                .dataSource(properties.jdbcUrl(), properties.username(), properties.password())
                .locations("classpath:org/minkang/kit/migration", "classpath:db/migration")
                .javaMigrations(migrations.stream().toArray(JavaMigration[]::new))
                .validateMigrationNaming(true)
                .outOfOrder(true)
                .load();
    }

    @Bean(destroyMethod = "dispose")
    @DependsOn("flyway")
    ConnectionPool connectionFactory(PersistenceProperties properties) {
        ConnectionPoolConfiguration pool = ConnectionPoolConfiguration.builder(database(properties))
                .name("database")
                .initialSize(0)
                .maxSize(properties.poolSize())
                .maxAcquireTime(properties.acquireTimeout())
                .maxCreateConnectionTime(properties.acquireTimeout())
                .maxIdleTime(Duration.ofMinutes(10))
                .maxLifeTime(Duration.ofHours(1))
                .validationDepth(ValidationDepth.LOCAL)
                .acquireRetry(properties.poolSize())
                .build();
        return new ConnectionPool(pool);
    }

    @Bean
    Database database(ConnectionPool pool) {
        return new Database(pool);
    }

    @Bean
    DatabaseFailures databaseFailures() {
        return new DatabaseFailures();
    }

    private static ConnectionFactory database(PersistenceProperties properties) {
        return new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                .host(properties.host())
                .port(properties.port())
                .database(properties.name())
                .username(properties.username())
                .password(properties.password())
                .connectTimeout(Duration.ofSeconds(5))
                .statementTimeout(properties.statementTimeout())
                .sslMode(properties.tls() ? SSLMode.VERIFY_FULL : SSLMode.DISABLE)
                .tcpKeepAlive(true)
                .timeZone("UTC")
                // an instant sent as text costs more to read than all else in its row
                .forceBinary(true)
                .options(Map.of("idle_in_transaction_session_timeout", "60000"))
                // requests and their statements share the event loops: no hand-over between two sets of threads
                .loopResources(preferNative -> HttpResources.get().onClient(preferNative))
                .build());
    }
}
