package org.minkang.pediatrics.resource;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who took which step of a return, by the subject of their token; all gone once it is reopened.
 *
 * @param submittedBy who submitted it
 * @param checkedBy who checked it
 * @param approvedBy who approved it
 */
public record Signatures(
        @Nullable String submittedBy,
        @Nullable String checkedBy,
        @Nullable String approvedBy) {

    static final Signatures NONE = new Signatures(null, null, null);

    static Signatures submitted(String by) {
        return new Signatures(by, null, null);
    }

    Signatures with(ReturnStep step, String by) {
        return switch (step) {
            case CHECK -> new Signatures(submittedBy, by, null);
            case APPROVAL -> new Signatures(submittedBy, checkedBy, by);
            case LOCK -> this;
        };
    }

    static List<String> present(@Nullable String... subjects) {
        return Stream.of(subjects).filter(Objects::nonNull).toList();
    }
}
