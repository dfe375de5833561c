package org.minkang.benchmarks.twin;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** A resource server as Spring Security's documentation shows it. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain securityChain(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/ready")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST)
                        .hasAuthority("SCOPE_reference.write")
                        .anyRequest()
                        .hasAuthority("SCOPE_reference.read"))
                .oauth2ResourceServer(server -> server.jwt(withDefaults()))
                .build();
    }
}
