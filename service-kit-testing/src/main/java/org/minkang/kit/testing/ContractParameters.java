package org.minkang.kit.testing;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A record of query parameters as the parameters that it stands for. */
final class ContractParameters {

    private ContractParameters() {}

    static List<io.swagger.v3.oas.models.parameters.Parameter> of(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> of(component, type))
                .toList();
    }

    private static io.swagger.v3.oas.models.parameters.Parameter of(RecordComponent component, Class<?> owner) {
        Method accessor = component.getAccessor();
        Parameter written = accessor.getAnnotation(Parameter.class);
        Schema<?> schema = ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(component.getGenericType()))
                .schema;
        constrain(schema, accessor);
        return new QueryParameter()
                .name(component.getName())
                .required(ContractSchemas.isRequired(component, owner))
                .description(
                        written == null || written.description().isEmpty()
                                ? ContractDescriptions.of(component, owner, schema)
                                : written.description())
                .example(written == null || written.example().isEmpty() ? null : written.example())
                .schema(schema);
    }

    private static void constrain(Schema<?> schema, Method accessor) {
        Optional.ofNullable(accessor.getAnnotation(Min.class))
                .ifPresent(least -> schema.setMinimum(BigDecimal.valueOf(least.value())));
        Optional.ofNullable(accessor.getAnnotation(Max.class))
                .ifPresent(most -> schema.setMaximum(BigDecimal.valueOf(most.value())));
        Optional.ofNullable(accessor.getAnnotation(Size.class)).ifPresent(size -> schema.setMaxLength(size.max()));
        Optional.ofNullable(accessor.getAnnotation(Pattern.class))
                .ifPresent(pattern -> schema.setPattern(whole(pattern.regexp())));
    }

    /** Bean Validation means the whole value, JSON Schema any part of it. */
    private static String whole(String pattern) {
        if (pattern.startsWith("^") && pattern.endsWith("$")) {
            return pattern;
        }
        return "^" + (pattern.contains("|") ? "(" + pattern + ")" : pattern) + "$";
    }
}
