package org.minkang.benchmarks;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One contender.
 *
 * @param name as the table calls it
 * @param base scheme, host and port that take the requests
 * @param accounts the processes that work for it, by their part in the work
 */
record Target(String name, URI base, Map<Work, ProcessAccount> accounts) {

    /** A process's part in the work. */
    enum Work {
        FRONT,
        SERVICE,
        DATABASE
    }

    static Target of(String name, Program program) {
        return new Target(name, program.url(), Map.of(Work.SERVICE, program.account()));
    }

    Target and(Work work, ProcessAccount account) {
        Map<Work, ProcessAccount> more = new LinkedHashMap<>(accounts);
        more.put(work, account);
        return new Target(name, base, more);
    }

    /** The same behind another program. */
    Target behind(Program front) {
        return new Target(front.name() + " + " + name, front.url(), accounts).and(Work.FRONT, front.account());
    }
}
