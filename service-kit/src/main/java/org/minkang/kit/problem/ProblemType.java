package org.minkang.kit.problem;

import java.util.Locale;

/**
 * One kind of refusal or failure with a stable code. Each service lists its own in an enum; the texts stand in resource bundles
 * under {@code problem.<CODE>.title} and {@code problem.<CODE>.detail}, in Chinese and English.
 */
public interface ProblemType {

    /** The stable code, UPPER_SNAKE, unique in the suite. An enum's {@code name()} serves. */
    String name();

    /** The HTTP status this problem is answered with, 400 to 599. */
    int status();

    /** The room whose catalogue holds the problem: {@code common} for the kit's own, else the service's path name. */
    String room();

    /** The reference to the problem's page, relative to the gateway: {@code /problems/<room>/<code in kebab-case>}. */
    default String page() {
        return "/problems/" + room() + "/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
