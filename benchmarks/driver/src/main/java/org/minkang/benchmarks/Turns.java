package org.minkang.benchmarks;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.minkang.benchmarks.Target.Work;

/** Gives each contender its turn, round after round, so that whatever else the machine does falls on all alike. */
final class Turns {

    private static final double TOLERATED_FAILURES = 0.001;
    private static final long ENOUGH = 100_000;
    private static final int LONGEST = 25;
    private static final double FALLEN = 0.97;

    private final LoadTool tool;
    private final Options options;

    Turns(LoadTool tool, Options options) {
        this.tool = tool;
        this.options = options;
    }

    /** The most requests that may be sent in one turn or warm-up. */
    int mostRequests() {
        long seconds = Math.max(options.round().toSeconds(), options.warmUp().toSeconds());
        return (int) seconds * 6_000;
    }

    List<Series> measure(String what, List<Target> targets, Requests.Source source, String token)
            throws IOException, InterruptedException {
        warmUp(what, targets, source, token);
        return take(what, targets, source, token);
    }

    /** Warms up the contenders one after the other. */
    void warmUp(String what, List<Target> targets, Requests.Source source, String token)
            throws IOException, InterruptedException {
        System.err.println(
                what + ": warming up " + targets.stream().map(Target::name).toList());
        for (Target target : targets) {
            warmUp(target, source, token);
        }
    }

    /** The turns of contenders that are warm. */
    List<Series> take(String what, List<Target> targets, Requests.Source source, String token)
            throws IOException, InterruptedException {
        List<Series> measured = targets.stream().map(Series::new).toList();
        for (int round = 1; round <= options.rounds(); round++) {
            System.err.println(what + ": round " + round + " of " + options.rounds());
            for (Series series : measured) {
                series.add(turn(series.target(), source.next(), token));
            }
        }
        return measured;
    }

    /**
     * Until the compiler is done: enough requests are answered, and their processor time has twice in a row not fallen below the lowest
     * seen. At most {@link #LONGEST} parts, for a busy machine never looks done.
     */
    private void warmUp(Target target, Requests.Source source, String token) throws IOException, InterruptedException {
        long answered = 0;
        double lowest = Double.MAX_VALUE;
        int settled = 0;
        for (int part = 0; part < LONGEST && (answered < ENOUGH || settled < 2); part++) {
            long before = total(target);
            long requests = tool.run(target.base(), source.next(), token, options.warmUp())
                    .requests();
            double cost = (total(target) - before) / (double) Math.max(requests, 1);
            settled = cost > lowest * FALLEN ? settled + 1 : 0;
            lowest = Math.min(lowest, cost);
            answered += requests;
        }
    }

    private static long total(Target target) throws IOException {
        return micros(target).values().stream().mapToLong(Long::longValue).sum();
    }

    private Turn turn(Target target, Requests requests, String token) throws IOException, InterruptedException {
        Map<Work, Long> before = micros(target);
        LoadTool.Result result = tool.run(target.base(), requests, token, options.round());
        if (result.requests() == 0 || result.failures() > result.requests() * TOLERATED_FAILURES) {
            throw new IOException(target.name() + " fails: " + result);
        }
        Map<Work, Double> each = new EnumMap<>(Work.class);
        micros(target).forEach((work, after) -> {
            Long start = before.get(work);
            each.put(work, (after - (start == null ? after : start)) / (double) result.requests());
        });
        return new Turn(each, result.p50(), result.p95(), result.p99());
    }

    private static Map<Work, Long> micros(Target target) throws IOException {
        Map<Work, Long> micros = new EnumMap<>(Work.class);
        for (Map.Entry<Work, ProcessAccount> account : target.accounts().entrySet()) {
            micros.put(account.getKey(), account.getValue().micros());
        }
        return micros;
    }
}
