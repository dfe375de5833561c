package org.minkang.pediatrics;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts pediatrics-metrics-service. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "儿童医疗服务能力;Capacity for children",
                        version = "1.0.0",
                        description =
                                "每千名儿童床位数、儿科医师数等指标,对照有期限的目标,及各地差额。"
                                        + "Beds and pediatricians for children against dated targets, and what each region lacks."))
@SpringBootApplication(proxyBeanMethods = false)
public class PediatricsMetricsServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(PediatricsMetricsServiceApplication.class, args);
    }
}
