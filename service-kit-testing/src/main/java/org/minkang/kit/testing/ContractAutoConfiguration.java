package org.minkang.kit.testing;

import java.nio.file.Files;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.QueryParameters;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.webtestclient.autoconfigure.WebTestClientBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Teaches springdoc how operations on the kit are written, so that the contract needs next to no annotations. */
@AutoConfiguration
@ConditionalOnClass(SpringDocUtils.class)
class ContractAutoConfiguration {

    private static final int LARGEST = 32 * 1024 * 1024;

    ContractAutoConfiguration() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, ExpectedVersion.class, QueryParameters.class);
    }

    @Bean
    ContractSchemas contractSchemas() {
        return new ContractSchemas();
    }

    @Bean
    ContractOperations contractOperations() {
        return new ContractOperations();
    }

    @Bean
    ContractAliases contractAliases(@Value("${minkang.service.name}") String service) {
        return new ContractAliases(service);
    }

    @Bean
    ContractIds contractIds() {
        return new ContractIds();
    }

    @Bean
    ContractComponents contractComponents() {
        return new ContractComponents();
    }

    /** Every answer that tests see is held against the committed contract, once there is one. */
    @Bean
    WebTestClientBuilderCustomizer contractValidation() {
        return builder -> {
            builder.codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST));
            if (Files.exists(Contract.COMMITTED) && !Boolean.getBoolean("contract.update")) {
                builder.filter(ContractValidation.of(Contract.read(Contract.COMMITTED)));
            }
        };
    }
}
