package org.minkang.kit.testing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.web.MergePatch;

/**
 * Writes records as the kit's JSON does: value types as strings, and every component required unless it may be absent
 * ({@code @Nullable}). A component is described by its Javadoc.
 */
final class ContractSchemas implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";

    @Override
    @SuppressWarnings("rawtypes") // swagger's own type
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        JavaType java = Json31.mapper().constructType(type.getType());
        Class<?> raw = java == null ? Object.class : java.getRawClass();
        if (raw == MergePatch.class) {
            return new JsonSchema().typesItem("object").description("RFC 7396");
        }
        if (raw.isRecord() && (isValue(raw) || types(raw).length > 0)) {
            return text(raw, type);
        }
        if (isRaw(type)) {
            return new JsonSchema().typesItem("object");
        }
        if (raw.isRecord() && raw.isMemberClass() && type.getName() == null && !isNamed(raw)) {
            type.setName(raw.getEnclosingClass().getSimpleName() + raw.getSimpleName());
        }
        Schema schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
        if (schema != null && raw.isRecord()) {
            complete(definition(schema, context), raw);
        }
        return schema;
    }

    @SuppressWarnings("rawtypes")
    private static Schema definition(Schema schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        Map<String, Schema> defined = context.getDefinedModels();
        Schema found = reference == null ? null : defined.get(reference.substring(REFERENCE.length()));
        return found == null ? schema : found;
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void complete(Schema schema, Class<?> type) {
        if (schema.getProperties() == null) {
            return;
        }
        List<String> required = Arrays.stream(type.getRecordComponents())
                .filter(component -> isRequired(component, type))
                .map(RecordComponent::getName)
                .filter(schema.getProperties()::containsKey)
                .toList();
        schema.setRequired(required.isEmpty() ? null : required);
        ContractDescriptions.fill(schema.getProperties(), type);
    }

    /** Text that holds a JSON document and is written as one. */
    private static boolean isRaw(AnnotatedType type) {
        return type.getCtxAnnotations() != null
                && Arrays.stream(type.getCtxAnnotations()).anyMatch(JsonRawValue.class::isInstance);
    }

    private static boolean isNamed(Class<?> type) {
        var written = type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return written != null && !written.name().isEmpty();
    }

    static boolean isRequired(RecordComponent component, Class<?> owner) {
        JsonInclude inclusion = owner.getAnnotation(JsonInclude.class);
        boolean leftOutWhenEmpty = inclusion != null
                && inclusion.value() == JsonInclude.Include.NON_EMPTY
                && Iterable.class.isAssignableFrom(component.getType());
        return !leftOutWhenEmpty && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    static boolean isValue(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.isAnnotationPresent(JsonValue.class)
                        || component.getAccessor().isAnnotationPresent(JsonValue.class));
    }

    /** Of a value that is written as one of several types. */
    private static String[] types(Class<?> type) {
        var written = type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return written == null ? new String[0] : written.types();
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Schema text(Class<?> type, AnnotatedType asked) {
        Schema schema = new JsonSchema();
        String[] types = types(type);
        schema.setTypes(new TreeSet<>(types.length > 0 ? List.of(types) : List.of("string")));
        describe(schema, type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class));
        if (asked.getCtxAnnotations() != null) {
            Arrays.stream(asked.getCtxAnnotations())
                    .filter(io.swagger.v3.oas.annotations.media.Schema.class::isInstance)
                    .map(io.swagger.v3.oas.annotations.media.Schema.class::cast)
                    .forEach(written -> describe(schema, written));
        }
        return schema;
    }

    @SuppressWarnings("rawtypes")
    private static void describe(Schema schema, io.swagger.v3.oas.annotations.media.@Nullable Schema written) {
        if (written == null) {
            return;
        }
        if (!written.description().isEmpty()) {
            schema.setDescription(written.description());
        }
        if (!written.pattern().isEmpty()) {
            schema.setPattern(written.pattern());
        }
        if (!written.example().isEmpty()) {
            schema.setExample(written.example());
        }
    }
}
