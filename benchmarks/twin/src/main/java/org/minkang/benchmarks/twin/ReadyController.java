package org.minkang.benchmarks.twin;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells that the twin can be used. */
@RestController
class ReadyController {

    @GetMapping("/ready")
    String ready() {
        return "ready";
    }
}
