package org.minkang.gateway.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;

/** A file held in memory, for reading one from a jar would block an event loop. */
final class StaticFile {

    private final MediaType type;
    private final byte[] content;
    private final String entityTag;

    StaticFile(MediaType type, byte[] content) {
        this.type = type;
        this.content = content.clone();
        this.entityTag = '"' + DigestUtils.md5DigestAsHex(content) + '"';
    }

    /** The text resource {@code path} of the class path. */
    static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /** The resource {@code path} of the class path. */
    static byte[] bytes(String path) {
        try {
            return new ClassPathResource(path).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException("Missing from the class path: " + path, missing);
        }
    }

    /** The file as an answer that may be kept for an hour and is then cheap to ask for again. */
    ResponseEntity.BodyBuilder answer() {
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(entityTag)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
    }

    byte[] content() {
        return content.clone();
    }
}
