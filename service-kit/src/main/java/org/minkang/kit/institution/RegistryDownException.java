package org.minkang.kit.institution;

/** The registry gave no answer that can be used. */
final class RegistryDownException extends RuntimeException {

    RegistryDownException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
