package org.minkang.gateway.quota;

import io.github.bucket4j.TimeMeter;
import org.minkang.gateway.requests.ClientAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/** Counts each call once: on its client when the token holds, on its address otherwise. */
@Configuration(proxyBeanMethods = false)
class QuotaConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Quotas quotas(QuotaProperties settings) {
        return new BucketQuotas(
                settings.remembered(), settings.longestWindow().multipliedBy(2), TimeMeter.SYSTEM_NANOTIME);
    }

    @Bean
    QuotaKeeper quotaKeeper(Quotas quotas, QuotaProperties settings, ClientAddress addresses) {
        return new QuotaKeeper(quotas, settings, addresses);
    }

    /** Around the security chain: a refused token costs its address a call. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 3)
    WebFilter refusedCallers(QuotaKeeper keeper) {
        return (exchange, chain) -> chain.filter(exchange)
                .onErrorResume(AuthenticationException.class, refused -> keeper.admitStranger(exchange)
                        .then(Mono.error(refused)));
    }

    /** Behind the security chain: callers with a good token, and readers of open documents. Operators on their own port are not counted. */
    @Bean
    @Order(0)
    WebFilter admittedCallers(QuotaKeeper keeper, ApplicationContext callersSide) {
        return (exchange, chain) -> exchange.getApplicationContext() == callersSide
                ? keeper.admit(exchange).flatMap(admitted -> chain.filter(exchange))
                : chain.filter(exchange);
    }
}
