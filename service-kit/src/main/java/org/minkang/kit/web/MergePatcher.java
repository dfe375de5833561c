package org.minkang.kit.web;

import jakarta.validation.Validator;
import java.util.List;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Applies merge patches to request records, with the same strictness as a whole body. */
public final class MergePatcher {

    private final JsonMapper strict;
    private final Validator validator;

    MergePatcher(JsonMapper json, Validator validator) {
        this.strict = StrictJsonDecoder.strict(json);
        this.validator = validator;
    }

    /**
     * The record that {@code current} becomes under {@code patch}.
     *
     * @param current what can be changed, as it is now
     * @throws ProblemException 422 naming every bad value
     */
    public <T extends Record> T apply(MergePatch patch, T current, Class<T> type) {
        JsonNode merged = patch.applyTo(strict.valueToTree(current));
        List<Violation> violations = new BodyInspector(strict, validator).inspect(merged, type);
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return strict.treeToValue(merged, type);
    }
}
