package org.minkang.kit.web;

import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.InvalidValueException;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.util.MimeType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads request bodies strictly: unknown and repeated properties, trailing text, wrong types and broken constraints are all refused,
 * each named with its place, all at once.
 */
final class StrictJsonDecoder extends JacksonJsonDecoder {

    private final JsonMapper strict;
    private final Validator validator;
    private final BodyInspector inspector;

    private StrictJsonDecoder(JsonMapper strict, Validator validator) {
        super(strict, org.springframework.http.MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE);
        this.strict = strict;
        this.validator = validator;
        this.inspector = new BodyInspector(strict, validator);
    }

    /** A decoder that reads as {@code json} does, but strictly. */
    static StrictJsonDecoder of(JsonMapper json, Validator validator) {
        return new StrictJsonDecoder(strict(json), validator);
    }

    static JsonMapper strict(JsonMapper json) {
        return json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .addModule(StorableText.module())
                .withCoercionConfigDefaults(any -> any.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(LogicalType.Textual, textual -> textual.setCoercion(
                                CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .withCoercionConfig(LogicalType.Integer, number -> number.setCoercion(
                                CoercionInputShape.String, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Boolean, bool -> bool.setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
                .build();
    }

    @Override
    public Object decode(
            DataBuffer buffer, ResolvableType type, @Nullable MimeType mimeType, @Nullable Map<String, Object> hints) {
        byte[] body = new byte[buffer.readableByteCount()];
        buffer.read(body);
        DataBufferUtils.release(buffer);
        return type.toClass() == MergePatch.class ? patch(body) : bind(body, type);
    }

    private MergePatch patch(byte[] body) {
        JsonNode patch = tree(body);
        if (!patch.isObject()) {
            throw ProblemException.invalid(Violation.at("", "WRONG_TYPE", "object"));
        }
        return new MergePatch(patch);
    }

    private Object bind(byte[] body, ResolvableType type) {
        Object bound;
        try {
            bound = strict.readValue(body, strict.constructType(type.getType()));
        } catch (JacksonException | InvalidValueException refused) {
            throw explain(body, type, refused);
        }
        if (bound == null) {
            throw ProblemException.invalid(Violation.at("", "REQUIRED"));
        }
        List<Violation> violations = Records.validate(bound, validator);
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return bound;
    }

    private ProblemException explain(byte[] body, ResolvableType type, RuntimeException refused) {
        List<Violation> violations = inspector.inspect(tree(body), type.getType());
        return ProblemException.invalid(
                violations.isEmpty() ? List.of(BodyInspector.violation("", type.getType(), refused)) : violations);
    }

    private JsonNode tree(byte[] body) {
        try {
            return strict.readTree(body);
        } catch (JacksonException malformed) {
            var location = malformed.getLocation();
            throw new ProblemException(
                    CommonProblem.MALFORMED_REQUEST,
                    List.of(),
                    List.of(Violation.at(
                            "",
                            "MALFORMED_JSON",
                            location == null ? 1 : location.getLineNr(),
                            location == null ? 1 : location.getColumnNr())),
                    Map.of());
        }
    }
}
