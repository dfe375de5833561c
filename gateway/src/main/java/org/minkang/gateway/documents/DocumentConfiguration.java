package org.minkang.gateway.documents;

import java.util.List;
import org.minkang.kit.identity.OpenPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says which paths need no token: documents, never data. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

    @Bean
    OpenPaths documentPaths() {
        return new OpenPaths(List.of("/", "/docs", "/docs/*", ApiCatalog.PATH, "/problems/**", "/*/v1/openapi.json"));
    }
}
