package org.minkang.pediatrics.resource;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What is said anew of a reopened return, as its column keeps it: the figures as callers write them. */
final class RevisionSql {

    private static final JsonMapper JSON = new JsonMapper();

    private RevisionSql() {}

    static @Nullable String of(@Nullable Figures revision) {
        return revision == null ? null : JSON.writeValueAsString(ReturnFigures.of(revision));
    }

    static Figures read(String text) {
        return JSON.readValue(text, ReturnFigures.class).figures();
    }
}
