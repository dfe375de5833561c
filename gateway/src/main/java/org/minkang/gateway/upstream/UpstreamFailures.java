package org.minkang.gateway.upstream;

import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import reactor.netty.http.client.PrematureCloseException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** Names what goes wrong between the gateway and a service. */
final class UpstreamFailures {

    private UpstreamFailures() {}

    /** Nothing listens or all connections are taken: come back later. Silence: time-out. All else is an unusable answer. */
    static ProblemException named(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return problem;
        }
        if (failure instanceof ReadTimeoutException) {
            return new ProblemException(CommonProblem.UPSTREAM_TIMEOUT);
        }
        return new ProblemException(isAway(failure) ? CommonProblem.UNAVAILABLE : CommonProblem.BAD_UPSTREAM);
    }

    /** Whether the connection failed before the service answered anything, so that a read may be sent once more. */
    static boolean isUnanswered(Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof SocketException
                || failure instanceof PrematureCloseException
                || (failure instanceof IOException && isReset(failure));
    }

    /** Whether a call's outcome speaks against the service, rather than against the caller. */
    static boolean isServicesFault(Throwable failure) {
        return failure instanceof ProblemException problem && problem.type().status() >= 500;
    }

    private static boolean isAway(Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof PoolAcquireTimeoutException
                || failure instanceof PoolAcquirePendingLimitException;
    }

    private static boolean isReset(Throwable failure) {
        String message = failure.getMessage();
        return message != null && (message.contains("reset by peer") || message.contains("Broken pipe"));
    }
}
