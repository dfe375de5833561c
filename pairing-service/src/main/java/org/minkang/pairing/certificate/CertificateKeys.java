package org.minkang.pairing.certificate;

import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import org.minkang.kit.journal.seal.SigningKeys;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The keys by which anybody can verify certificates on their own. */
@Component
class CertificateKeys {

    private final SigningKeys keys;
    private final CertificateRepository certificates;

    CertificateKeys(SigningKeys keys, CertificateRepository certificates) {
        this.keys = keys;
        this.certificates = certificates;
    }

    /** The key that signs now, then those of former times. */
    Mono<List<CertificateKey>> published() {
        return Flux.fromIterable(keys.publicKeys().entrySet())
                .concatMap(this::published)
                .sort(CertificateKey.CURRENT_FIRST)
                .collectList();
    }

    private Mono<CertificateKey> published(Map.Entry<String, PublicKey> key) {
        boolean current = key.getKey().equals(keys.keyId());
        return certificates
                .signedBy(key.getKey())
                .singleOptional()
                .map(used -> CertificateKey.of(key.getKey(), key.getValue(), current, used.orElse(null)));
    }
}
