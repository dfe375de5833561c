package org.minkang.kit.persistence;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.FailureNaming;
import org.minkang.kit.problem.ProblemException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What goes wrong in a database: a taken unique value is the caller's matter, an absent or busy database passes. */
final class DatabaseFailures implements FailureNaming {

    private static final List<Class<? extends Throwable>> PASSING = List.of(
            TransientDataAccessException.class,
            DataAccessResourceFailureException.class,
            QueryTimeoutException.class,
            CannotCreateTransactionException.class,
            R2dbcTimeoutException.class,
            R2dbcTransientResourceException.class,
            R2dbcNonTransientResourceException.class);

    @Override
    public @Nullable ProblemException name(Throwable failure) {
        if (failure instanceof DuplicateKeyException) {
            return new ProblemException(CommonProblem.ALREADY_EXISTS);
        }
        return PASSING.stream().anyMatch(type -> type.isInstance(failure))
                ? new ProblemException(CommonProblem.UNAVAILABLE)
                : null;
    }
}
