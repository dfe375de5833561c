package org.minkang.gateway.requests;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.unit.DataSize;

/**
 * How large a request body may be.
 *
 * @param body most bytes of a body that is not a file
 * @param file most bytes of a file
 * @param filePathEnd how the paths end that take files
 */
@ConfigurationProperties("minkang.gateway.limits")
record RequestLimits(
        @DefaultValue("1MB") DataSize body,
        @DefaultValue("200MB") DataSize file,
        @DefaultValue("/imports") String filePathEnd) {

    /** The most bytes that {@code request} may bring. */
    long bytesFor(ServerHttpRequest request) {
        boolean takesFile = request.getPath().value().endsWith(filePathEnd);
        return (takesFile ? file : body).toBytes();
    }
}
