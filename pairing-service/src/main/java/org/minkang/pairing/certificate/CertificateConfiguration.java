package org.minkang.pairing.certificate;

import org.minkang.kit.SettingRules;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Settings of certificates. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CertificateProperties.class)
class CertificateConfiguration {

    @Bean
    CertificateSheet certificateSheet(CertificateProperties properties, Environment environment) {
        SettingRules.of(environment).https(CertificateProperties.VERIFICATION_URL, properties.verificationUrl());
        return new CertificateSheet(properties);
    }
}
