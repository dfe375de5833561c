package org.minkang.pairing;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts pairing-service. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "对口支援与机构名录;Support pairings and the institution registry",
                        version = "1.0.0",
                        description = "城乡医院对口支援方案、结对、覆盖率与机构名录。"
                                + "Programmes, pairings and coverage of hospital support, and the suite's registry."))
@SpringBootApplication(proxyBeanMethods = false)
public class PairingServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(PairingServiceApplication.class, args);
    }
}
