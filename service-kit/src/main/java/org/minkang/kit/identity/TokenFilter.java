package org.minkang.kit.identity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Lets in whoever shows a good access token, and anybody to what is open. Keeps the framework's firewall, which refuses addresses that two
 * readers could read in two ways, but stands alone where the framework would line up seven filters: those cost more than all the rest of
 * a small request.
 */
final class TokenFilter implements WebFilter {

    private static final String BEARER = "Bearer ";
    private static final Set<HttpMethod> PLAIN_METHODS = Set.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private final ReactiveAuthenticationManager tokens;
    private final List<PathPattern> open;
    private final ServerWebExchangeFirewall firewall = addressesOnly();

    TokenFilter(ReactiveAuthenticationManager tokens, List<String> open) {
        this.tokens = tokens;
        this.open = open.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return isPlain(exchange.getRequest()) ? admit(exchange, chain) : admitUnambiguous(exchange, chain);
    }

    private Mono<Void> admitUnambiguous(ServerWebExchange exchange, WebFilterChain chain) {
        return firewall.getFirewalledExchange(exchange)
                .onErrorMap(ServerExchangeRejectedException.class, TokenFilter::ambiguous)
                .flatMap(clear -> admit(exchange, chain));
    }

    /** Whether nothing in the address could be read in two ways: the firewall has no question to a common path of letters and digits. */
    private static boolean isPlain(ServerHttpRequest request) {
        return PLAIN_METHODS.contains(request.getMethod())
                && isPlain(request.getURI().getRawPath());
    }

    private static boolean isPlain(String path) {
        char before = 0;
        for (int index = 0; index < path.length(); index++) {
            char here = path.charAt(index);
            boolean letter = (here >= 'a' && here <= 'z') || (here >= 'A' && here <= 'Z');
            boolean digit = here >= '0' && here <= '9';
            boolean slash = here == '/' && before != '/';
            if (!letter && !digit && !slash && here != '-') {
                return false;
            }
            before = here;
        }
        return !path.isEmpty();
    }

    private Mono<Void> admit(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String token = bearer(request);
        if (token == null) {
            return isOpen(request.getPath().pathWithinApplication()) ? chain.filter(exchange) : Mono.error(missing());
        }
        return tokens.authenticate(new BearerTokenAuthenticationToken(token)).flatMap(caller -> {
            Callers.admit(exchange, (CallerAuthentication) caller);
            return chain.filter(exchange);
        });
    }

    private boolean isOpen(PathContainer path) {
        return open.stream().anyMatch(pattern -> pattern.matches(path));
    }

    /** Only the header is looked at: a token in an address would end up in logs. */
    private static @Nullable String bearer(ServerHttpRequest request) {
        String header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return header != null
                        && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                        && header.length() > BEARER.length()
                ? header.substring(BEARER.length())
                : null;
    }

    /** The codec has looked at names and values of headers already. */
    private static ServerWebExchangeFirewall addressesOnly() {
        StrictServerWebExchangeFirewall firewall = new StrictServerWebExchangeFirewall();
        firewall.setAllowedHeaderNames(name -> true);
        firewall.setAllowedHeaderValues(value -> true);
        return firewall;
    }

    private static ProblemException ambiguous(ServerExchangeRejectedException refusal) {
        return new ProblemException(CommonProblem.MALFORMED_REQUEST);
    }

    private static AuthenticationCredentialsNotFoundException missing() {
        return new AuthenticationCredentialsNotFoundException("No bearer token");
    }
}
