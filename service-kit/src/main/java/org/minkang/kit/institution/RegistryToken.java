package org.minkang.kit.institution;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** The access token by which this service reads the registry (OAuth 2.0 client credentials), used until shortly before it expires. */
final class RegistryToken {

    private static final Duration SPARE = Duration.ofSeconds(30);

    private final Mono<Issued> issued;

    RegistryToken(WebClient client, RegistryProperties properties) {
        this.issued = client.post()
                .uri(properties.tokenEndpoint())
                .headers(headers -> headers.setBasicAuth(properties.clientId(), properties.clientSecret()))
                .body(BodyInserters.fromFormData("grant_type", "client_credentials")
                        .with("scope", properties.scope()))
                .retrieve()
                .bodyToMono(Issued.class)
                .cache(Issued::usable, failure -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** The value of the header {@link HttpHeaders#AUTHORIZATION}. */
    Mono<String> header() {
        return issued.map(token -> "Bearer " + token.value());
    }

    private record Issued(
            @JsonProperty("access_token") String value,
            @JsonProperty("expires_in") long seconds) {

        Duration usable() {
            Duration left = Duration.ofSeconds(seconds).minus(SPARE);
            return left.isNegative() ? Duration.ZERO : left;
        }
    }
}
