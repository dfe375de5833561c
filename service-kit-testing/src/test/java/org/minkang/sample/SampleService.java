package org.minkang.sample;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A whole service on nothing but the kit. */
@SpringBootApplication
public class SampleService {

    public static void main(String[] arguments) {
        SpringApplication.run(SampleService.class, arguments);
    }
}
