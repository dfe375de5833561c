package org.minkang.kit.testing;

import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes fields by what their records' Javadoc says, and values of enums by that of their constants. */
final class ContractDescriptions {

    private ContractDescriptions() {}

    /** Describes the properties of {@code type}'s schema that nobody described. */
    static void fill(Map<String, Schema<?>> properties, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            Schema<?> property = properties.get(component.getName());
            if (property != null && property.getDescription() == null) {
                property.setDescription(of(component, type, property));
            }
        }
    }

    /** What is said of a component and of the values it may have; null when nothing is. */
    static @Nullable String of(RecordComponent component, Class<?> owner, Schema<?> schema) {
        String said = Stream.of(
                        sentence(said(owner, component.getName())), values(component.getGenericType(), allowed(schema)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return said.isEmpty() ? null : said;
    }

    /** What is said of it where it is answered or asked, or else of its namesake in what that is made of or made into. */
    private static String said(Class<?> owner, String name) {
        List<Class<?>> related =
                Stream.concat(madeOf(owner), madeInto(owner)).distinct().toList();
        return Stream.of(Stream.of(owner), related.stream(), related.stream().flatMap(ContractDescriptions::parts))
                .flatMap(types -> types)
                .map(type -> SourceDocs.of(type, name))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Stream<Class<?>> madeOf(Class<?> answer) {
        return Arrays.stream(answer.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && method.getReturnType() == answer)
                .sorted(Comparator.comparing(Method::toString))
                .flatMap(method -> Arrays.stream(method.getParameterTypes()))
                .filter(Class::isRecord);
    }

    private static Stream<Class<?>> madeInto(Class<?> request) {
        Set<String> accessors = Arrays.stream(request.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        return Arrays.stream(request.getDeclaredMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !accessors.contains(method.getName()))
                .sorted(Comparator.comparing(Method::toString))
                .<Class<?>>map(Method::getReturnType)
                .filter(Class::isRecord);
    }

    private static Stream<Class<?>> parts(Class<?> whole) {
        return Arrays.stream(whole.getRecordComponents())
                .<Class<?>>map(RecordComponent::getType)
                .filter(Class::isRecord);
    }

    private static String sentence(String text) {
        if (text.isEmpty()) {
            return text;
        }
        // a value that is quoted stays as it is
        String first = text.split("[ ,;.]", 2)[0];
        String begun = first.equals(first.toLowerCase(Locale.ROOT))
                ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)
                : text;
        return begun.matches("(?s).*[.。!?]") ? begun : begun + ".";
    }

    private static String values(Type type, List<?> allowed) {
        return enumOf(type).stream()
                .flatMap(found -> Arrays.stream(found.getEnumConstants()))
                .map(constant -> (Enum<?>) constant)
                .filter(constant -> allowed.contains(constant.name()))
                .map(constant -> line(constant.name(), SourceDocs.of(constant.getDeclaringClass(), constant.name())))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String line(String name, String text) {
        return text.isEmpty() ? "" : "- `" + name + "`: " + text;
    }

    /** The enum that a value or each of several values is of. */
    private static Optional<Class<?>> enumOf(Type type) {
        if (type instanceof Class<?> found) {
            return found.isEnum() ? Optional.of(found) : Optional.empty();
        }
        return type instanceof ParameterizedType several && several.getActualTypeArguments().length == 1
                ? enumOf(several.getActualTypeArguments()[0])
                : Optional.empty();
    }

    private static List<?> allowed(Schema<?> schema) {
        return Stream.of(schema, schema.getItems())
                .filter(Objects::nonNull)
                .map(Schema::getEnum)
                .filter(Objects::nonNull)
                .<Object>flatMap(List::stream)
                .toList();
    }
}
