package org.minkang.kit.web;

import java.net.URI;
import java.util.OptionalLong;
import org.springframework.http.ResponseEntity;

/** Strong entity tags made of versions: {@code "7"} for version 7. */
public final class EntityTag {

    private static final int LONGEST = 18;

    private EntityTag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** 200 with the resource and its tag; 304 when the caller has it already. */
    public static <T> ResponseEntity<T> ok(long version, T resource) {
        return ResponseEntity.ok().eTag(of(version)).body(resource);
    }

    /** 201 with the new resource, its place and its tag. */
    public static <T> ResponseEntity<T> created(String location, long version, T resource) {
        return ResponseEntity.created(URI.create(location)).eTag(of(version)).body(resource);
    }

    /** The version in a tag of ours, or empty when it is none. */
    static OptionalLong version(String tag) {
        boolean quoted = tag.length() > 2 && tag.length() <= LONGEST && tag.startsWith("\"") && tag.endsWith("\"");
        String digits = quoted ? tag.substring(1, tag.length() - 1) : "";
        return !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? OptionalLong.of(Long.parseLong(digits))
                : OptionalLong.empty();
    }
}
