package org.minkang.kit.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import reactor.core.publisher.Mono;

/**
 * Verifies an access token once and remembers it, by its hash, until it expires. Known tokens stay good while the authorization server
 * is away.
 */
final class RememberingTokens implements ReactiveAuthenticationManager {

    private static final MessageDigest SHA_256 = sha256();

    private record Verified(CallerAuthentication authentication, Instant expiresAt) {}

    private final ReactiveJwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Verified> verified;

    RememberingTokens(ReactiveJwtDecoder decoder, Clock clock, int most) {
        this.decoder = decoder;
        this.clock = clock;
        this.verified = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfter(Expiry.creating(
                        (String hash, Verified token) -> Duration.between(clock.instant(), token.expiresAt())))
                .build();
    }

    @Override
    public Mono<Authentication> authenticate(Authentication authentication) {
        String token = ((BearerTokenAuthenticationToken) authentication).getToken();
        String hash = hash(token);
        Verified known = verified.getIfPresent(hash);
        return known != null && clock.instant().isBefore(known.expiresAt())
                ? Mono.just(known.authentication())
                : verify(token, hash);
    }

    private Mono<Authentication> verify(String token, String hash) {
        return decoder.decode(token)
                .map(jwt -> {
                    CallerAuthentication caller = new CallerAuthentication(Claims.caller(jwt));
                    Instant expiresAt = jwt.getExpiresAt();
                    if (expiresAt != null) {
                        verified.put(hash, new Verified(caller, expiresAt));
                    }
                    return (Authentication) caller;
                })
                .onErrorMap(JwtException.class, RememberingTokens::refusal);
    }

    /** A bad token is the caller's matter; keys that cannot be had are not. */
    private static RuntimeException refusal(JwtException failure) {
        return failure instanceof BadJwtException
                ? new InvalidBearerTokenException(String.valueOf(failure.getMessage()), failure)
                : new ProblemException(CommonProblem.UNAVAILABLE);
    }

    private static String hash(String token) {
        try {
            // a copy of one that is ready costs a tenth of looking a new one up
            MessageDigest digest = (MessageDigest) SHA_256.clone();
            byte[] hash = digest.digest(token.getBytes(StandardCharsets.US_ASCII));
            return new String(hash, StandardCharsets.ISO_8859_1);
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
