package org.minkang.kit.region;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The divisions over HTTP, for everything that is a service; the gateway is none. */
@AutoConfiguration
@ConditionalOnProperty("minkang.service.name")
@Import(RegionController.class)
class RegionAutoConfiguration {

    @Bean
    RegionCatalogue regionCatalogue() {
        return new RegionCatalogue(Regions.standard());
    }
}
