package org.minkang.kit.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a caller must have to use an operation: the scope, and one of the roles when any are named. Stands on every controller method
 * and goes into the contract; start-up refuses an operation without it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

    /** The OAuth scope the token must carry, such as {@code pairing.write}; empty for an operation that needs no token. */
    String scope();

    /** Roles that may use the operation; none named means that the scope alone decides. */
    Role[] roles() default {};
}
