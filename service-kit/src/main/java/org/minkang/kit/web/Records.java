package org.minkang.kit.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.InvalidValueException;
import org.minkang.kit.problem.Violation;

/** Constructs request records and checks their declared constraints. */
final class Records {

    private static final Set<Class<? extends Annotation>> PRESENCE =
            Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

    /** What reflection and the validator know of each record type, asked once. */
    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

    private record Shape(Constructor<?> constructor, List<Part> parts) {

        static Shape of(Class<?> type, Validator validator) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                BeanDescriptor rules = validator.getConstraintsForClass(type);
                return new Shape(
                        constructor,
                        Arrays.stream(components)
                                .map(component -> Part.of(component.getName(), rules))
                                .toList());
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private record Part(String name, boolean hasRules, boolean mustBePresent) {

        static Part of(String name, BeanDescriptor rules) {
            PropertyDescriptor property = rules.getConstraintsForProperty(name);
            return new Part(
                    name,
                    property != null,
                    property != null
                            && property.getConstraintDescriptors().stream()
                                    .anyMatch(rule -> PRESENCE.contains(
                                            rule.getAnnotation().annotationType())));
        }

        /** Rules but those of presence say nothing of a value that is absent. */
        boolean isCheckedOf(@Nullable Object value) {
            return value == null ? mustBePresent : hasRules;
        }
    }

    private Records() {}

    /**
     * Makes the record of {@code values} when nothing is wrong; otherwise adds what is and answers null.
     *
     * @param before how many violations there were when none of the values had been read
     */
    static @Nullable Object construct(
            Class<?> type,
            @Nullable Object[] values,
            String base,
            Validator validator,
            List<Violation> violations,
            int before) {
        Shape shape = SHAPES.computeIfAbsent(type, made -> Shape.of(made, validator));
        for (int index = 0; index < values.length; index++) {
            Part part = shape.parts().get(index);
            String pointer = base + part.name();
            if (part.isCheckedOf(values[index])
                    && violations.stream()
                            .noneMatch(known -> known.pointer().equals(pointer)
                                    || known.pointer().startsWith(pointer + "/"))) {
                validator
                        .validateValue(type, part.name(), values[index])
                        .forEach(broken -> violations.add(violation(pointer, broken)));
            }
        }
        return violations.size() > before ? null : construct(shape.constructor(), values, base, violations);
    }

    private static @Nullable Object construct(
            Constructor<?> constructor, @Nullable Object[] values, String base, List<Violation> violations) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof InvalidValueException value) {
                violations.add(value.at(base.endsWith("/") ? base.substring(0, base.length() - 1) : ""));
                return null;
            }
            throw new IllegalStateException(refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a bound object breaks, as violations with pointers. */
    static List<Violation> validate(Object bound, Validator validator) {
        return validator.validate(bound).stream()
                .map(broken -> violation(pointer(broken), broken))
                .toList();
    }

    private static Violation violation(String pointer, ConstraintViolation<?> broken) {
        Annotation rule = broken.getConstraintDescriptor().getAnnotation();
        if (rule instanceof Size size) {
            return length(broken.getInvalidValue()) < size.min()
                    ? Violation.at(pointer, "TOO_SHORT", size.min())
                    : Violation.at(pointer, "TOO_LONG", size.max());
        }
        if (rule instanceof Min least) {
            return Violation.at(pointer, "LESS_THAN", least.value());
        }
        if (rule instanceof Max most) {
            return Violation.at(pointer, "MORE_THAN", most.value());
        }
        if (rule instanceof Pattern pattern) {
            return Violation.at(pointer, "PATTERN_MISMATCH", pattern.regexp());
        }
        return rule instanceof NotNull || rule instanceof NotBlank || rule instanceof NotEmpty
                ? Violation.at(pointer, "REQUIRED")
                : Violation.at(pointer, "RULE_BROKEN", broken.getMessage());
    }

    private static int length(@Nullable Object value) {
        if (value instanceof CharSequence text) {
            return text.length();
        }
        return value instanceof Collection<?> items ? items.size() : 0;
    }

    private static String pointer(ConstraintViolation<?> broken) {
        return StreamSupport.stream(broken.getPropertyPath().spliterator(), false)
                .map(node -> (node.getIndex() == null ? "" : "/" + node.getIndex())
                        + (node.getName() == null || node.getName().startsWith("<") ? "" : "/" + node.getName()))
                .collect(Collectors.joining());
    }
}
