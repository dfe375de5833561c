package org.minkang.sample;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A whole service on nothing but the kit. */
@SpringBootApplication
@OpenAPIDefinition(info = @Info(title = "示例服务;Sample service", version = "1.0.0", description = "卫生室;Clinics"))
public class SampleService {

    public static void main(String[] arguments) {
        SpringApplication.run(SampleService.class, arguments);
    }
}
