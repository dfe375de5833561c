package org.minkang.kit.institution;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.codec.CodecException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.util.UriBuilder;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the registry over HTTP: its feed of changes, and single institutions. Fails with {@link RegistryDownException} alone. */
final class RegistryClient {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryClient.class);
    private static final String TYPES = "org.minkang.pairing.institution.";
    private static final int EVENTS_A_PAGE = 200;

    private final WebClient client;
    private final RegistryToken token;

    /** @param client with the registry's base address and time-outs */
    RegistryClient(WebClient client, RegistryToken token) {
        this.client = client;
        this.token = token;
    }

    /** What happened after {@code position}, or from the beginning when null. */
    Mono<FeedPage> changes(@Nullable String position) {
        return get(
                        uri -> {
                            uri.path("/pairing/v1/events").queryParam("limit", EVENTS_A_PAGE);
                            return position == null ? uri : uri.queryParam("after", position);
                        },
                        Events.class)
                .map(Events::toPage);
    }

    /** The institution as it is now; empty when there is none of this code. */
    Mono<InstitutionCopy> find(SocialCreditCode creditCode) {
        return get(
                        uri -> uri.path("/reference/v1/institutions").queryParam("creditCode", creditCode.value()),
                        Found.class)
                .flatMap(found -> Mono.justOrEmpty(found.items().stream().findFirst()));
    }

    private <T> Mono<T> get(UnaryOperator<UriBuilder> address, Class<T> type) {
        return token.header()
                .flatMap(authorization -> client.get()
                        .uri(uri -> address.apply(uri).build())
                        .header(HttpHeaders.AUTHORIZATION, authorization)
                        .retrieve()
                        .bodyToMono(type))
                .onErrorMap(RegistryClient::isNoAnswer, RegistryDownException::new);
    }

    /** No connection, too late, an error status or something that is not what was asked for. */
    private static boolean isNoAnswer(Throwable failure) {
        return failure instanceof WebClientException || failure instanceof CodecException;
    }

    /** One that this service cannot read is left out: its copy stays as it was, and the feed goes on. */
    private static Optional<InstitutionCopy> institution(JsonNode after) {
        try {
            return Optional.of(JsonMapper.shared().treeToValue(after, InstitutionCopy.class));
        } catch (JacksonException unreadable) {
            LOG.warn("An institution in the registry's feed is passed over: {}", unreadable.getOriginalMessage());
            return Optional.empty();
        }
    }

    /**
     * A page of the feed.
     *
     * @param institutions as they were after each change, in the feed's order
     * @param next where to go on
     * @param more whether going on at once brings more
     */
    record FeedPage(List<InstitutionCopy> institutions, String next, boolean more) {}

    private record Found(List<InstitutionCopy> items) {}

    private record Events(List<Event> items, Position page) {

        FeedPage toPage() {
            List<InstitutionCopy> institutions = items.stream()
                    .filter(event -> event.type().startsWith(TYPES))
                    .map(event -> event.data().after())
                    .flatMap(Stream::ofNullable)
                    .flatMap(after -> institution(after).stream())
                    .toList();
            return new FeedPage(institutions, page.next(), page.more());
        }
    }

    private record Position(String next, boolean more) {}

    private record Event(String type, Data data) {}

    /** What the event's entity is now; whatever it is, for the feed carries other entities too. */
    private record Data(@Nullable JsonNode after) {}
}
