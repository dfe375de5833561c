package org.minkang.kit.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A call with something wrong in it.
 *
 * @param what for the report
 * @param call the spoiled call
 * @param statuses the answers it may get; empty for any but a failure
 * @param pointer what an error of the answer must point at or into, if anything
 */
record Spoiled(
        String what,
        Call call,
        Set<Integer> statuses,
        @Nullable String pointer) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Wrong in a way that callers cannot help or that is allowed here and there; only a failure is wrong. */
    static Spoiled harmless(String what, Call call) {
        return new Spoiled(what, call, Set.of(), null);
    }

    static Spoiled refused(String what, Call call, Integer... statuses) {
        return new Spoiled(what, call, Set.of(statuses), null);
    }

    /** Must be refused with an error at {@code pointer}. */
    static Spoiled named(String what, Call call, String pointer) {
        return new Spoiled(what, call, Set.of(422), pointer);
    }

    void judge(ServiceCalls calls, List<String> faults) {
        ServiceCalls.Result result;
        try {
            result = calls.send(call);
        } catch (AssertionError undeclared) {
            faults.add(what + ": " + undeclared.getMessage());
            return;
        }
        if (result.status() >= 500) {
            faults.add(what + ": failed with " + result.status() + " " + result.body());
        } else if (!statuses.isEmpty() && !statuses.contains(result.status())) {
            faults.add(what + ": expected " + statuses + ", was " + result.status() + " " + result.body());
        } else if (result.status() >= 400) {
            faults.addAll(problem(result));
        }
    }

    private List<String> problem(ServiceCalls.Result result) {
        List<String> faults = new ArrayList<>();
        if (!result.isProblem()) {
            return List.of(what + ": " + result.status() + " is no problem document: " + result.body());
        }
        try {
            JsonNode problem = JSON.readTree(result.body());
            for (String member : List.of("type", "code", "title", "status", "detail", "traceId")) {
                if (!problem.has(member)) {
                    faults.add(what + ": the problem has no " + member);
                }
            }
            if (pointer != null && !pointsAt(problem, pointer)) {
                faults.add(what + ": no error at " + pointer + " in " + result.body());
            }
        } catch (JacksonException unreadable) {
            faults.add(what + ": the problem is no JSON: " + result.body());
        }
        return faults;
    }

    private static boolean pointsAt(JsonNode problem, String wanted) {
        for (JsonNode error : problem.path("errors")) {
            String found = error.path("pointer").asString("");
            if (found.equals(wanted) || found.startsWith(wanted + "/")) {
                return true;
            }
        }
        return false;
    }
}
