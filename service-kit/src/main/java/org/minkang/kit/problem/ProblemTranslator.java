package org.minkang.kit.problem;

import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebInputException;

/** Gives every failure its name in the catalogue. What nobody foresaw is {@link CommonProblem#INTERNAL_ERROR}. */
public final class ProblemTranslator {

    private final List<FailureNaming> namings;

    /** @param namings what the parts of the application know of their own failures; asked first, in order */
    public ProblemTranslator(List<FailureNaming> namings) {
        this.namings = List.copyOf(namings);
    }

    /** The problem that {@code failure} is: its own name, or that of the first cause that has one. */
    public ProblemException translate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            ProblemException known = recognise(cause);
            if (known != null) {
                return known;
            }
        }
        if (failure instanceof ServerWebInputException input) {
            return malformed(input);
        }
        return new ProblemException(CommonProblem.INTERNAL_ERROR);
    }

    private @Nullable ProblemException recognise(Throwable failure) {
        for (FailureNaming naming : namings) {
            ProblemException known = naming.name(failure);
            if (known != null) {
                return known;
            }
        }
        return recogniseCommon(failure);
    }

    private static @Nullable ProblemException recogniseCommon(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return problem;
        }
        if (failure instanceof InvalidValueException value) {
            return ProblemException.invalid(value.at(""));
        }
        if (failure instanceof InvalidMediaTypeException) {
            return new ProblemException(CommonProblem.NOT_ACCEPTABLE);
        }
        if (failure instanceof DataBufferLimitException) {
            return new ProblemException(CommonProblem.TOO_LARGE);
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
        if (failure instanceof TimeoutException) {
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
        MethodParameter parameter = input.getMethodParameter();
        if (parameter == null || parameter.getParameterName() == null) {
            return new ProblemException(CommonProblem.MALFORMED_REQUEST);
        }
        if (parameter.hasParameterAnnotation(RequestBody.class)) {
            return ProblemException.malformed(List.of(Violation.at("", "REQUIRED")));
        }
        String place = parameter.hasParameterAnnotation(RequestParam.class) ? "?" : "";
        return ProblemException.malformed(List.of(Violation.at(place + parameter.getParameterName(), "UNREADABLE")));
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
