package org.minkang.kit.problem;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebInputException;

/** Gives every failure its name in the catalogue. What nobody foresaw is {@link CommonProblem#INTERNAL_ERROR}. */
public class ProblemTranslator {

    private static final List<Class<? extends Throwable>> PASSING = List.of(
            TransientDataAccessException.class,
            DataAccessResourceFailureException.class,
            QueryTimeoutException.class,
            CannotCreateTransactionException.class,
            R2dbcTimeoutException.class,
            R2dbcTransientResourceException.class,
            R2dbcNonTransientResourceException.class,
            TimeoutException.class);

    /** The problem that {@code failure} is: its own name, or that of the first cause that has one. */
    public ProblemException translate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            ProblemException known = recognise(cause);
            if (known != null) {
                return known;
            }
        }
        return new ProblemException(CommonProblem.INTERNAL_ERROR);
    }

    /** The name of {@code failure} itself, or null when it has none. An application adds what only it knows. */
    protected @Nullable ProblemException recognise(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return problem;
        }
        if (failure instanceof InvalidValueException value) {
            return ProblemException.invalid(value.at(""));
        }
        if (failure instanceof DataBufferLimitException) {
            return new ProblemException(CommonProblem.TOO_LARGE);
        }
        if (failure instanceof DuplicateKeyException) {
            return new ProblemException(CommonProblem.ALREADY_EXISTS);
        }
        if (failure instanceof AuthenticationException) {
            return new ProblemException(CommonProblem.UNAUTHENTICATED);
        }
        if (failure instanceof AccessDeniedException) {
            return new ProblemException(CommonProblem.ACCESS_DENIED);
        }
        if (failure instanceof ServerWebInputException input && input.getCause() == null) {
            return malformed(input);
        }
        if (PASSING.stream().anyMatch(type -> type.isInstance(failure))) {
            return new ProblemException(CommonProblem.UNAVAILABLE);
        }
        if (failure instanceof ServerWebInputException) {
            return null; // its cause says more
        }
        return failure instanceof ErrorResponse response
                ? new ProblemException(byStatus(response.getStatusCode().value()))
                : null;
    }

    private static ProblemException malformed(ServerWebInputException input) {
        return input.getMethodParameter() == null || input.getMethodParameter().getParameterName() == null
                ? new ProblemException(CommonProblem.MALFORMED_REQUEST)
                : ProblemException.malformed(
                        List.of(Violation.at("?" + input.getMethodParameter().getParameterName(), "UNREADABLE")));
    }

    private static CommonProblem byStatus(int status) {
        return switch (status) {
            case 401 -> CommonProblem.UNAUTHENTICATED;
            case 403 -> CommonProblem.ACCESS_DENIED;
            case 404 -> CommonProblem.NO_SUCH_PATH;
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 406 -> CommonProblem.NOT_ACCEPTABLE;
            case 409 -> CommonProblem.ALREADY_EXISTS;
            case 413 -> CommonProblem.TOO_LARGE;
            case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> CommonProblem.TOO_MANY_REQUESTS;
            case 502 -> CommonProblem.BAD_UPSTREAM;
            case 503 -> CommonProblem.UNAVAILABLE;
            case 504 -> CommonProblem.UPSTREAM_TIMEOUT;
            default -> status < 500 ? CommonProblem.MALFORMED_REQUEST : CommonProblem.INTERNAL_ERROR;
        };
    }
}
