package org.minkang.gateway.documents;

import org.minkang.kit.identity.OpenPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says which paths need no token: documents, and the check of a certificate by its code or by the keys. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

    @Bean
    OpenPaths documentPaths() {
        return OpenPaths.DOCUMENTS.and(
                "/",
                "/docs",
                "/docs/*",
                ApiCatalog.PATH,
                "/pairing/v1/certificates/verification/*",
                "/pairing/v1/certificate-keys");
    }
}
