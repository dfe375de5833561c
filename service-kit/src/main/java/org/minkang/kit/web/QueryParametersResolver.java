package org.minkang.kit.web;

import jakarta.validation.Validator;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.InvalidValueException;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Binds query parameters to the records that an operation declares, naming every unknown parameter and bad value at once. */
final class QueryParametersResolver implements SyncHandlerMethodArgumentResolver {

    private static final String ATTRIBUTE = QueryParametersResolver.class.getName();

    private final JsonMapper json;
    private final Validator validator;
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    QueryParametersResolver(JsonMapper json, Validator validator) {
        this.json = json.rebuild().addModule(StorableText.module()).build();
        this.validator = validator;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return QueryParameters.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public @Nullable Object resolveArgumentValue(
            MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        Map<Class<?>, Object> bound = exchange.getAttribute(ATTRIBUTE);
        if (bound == null) {
            bound = bindAll(parameter.getMethod(), exchange.getRequest().getQueryParams());
            exchange.getAttributes().put(ATTRIBUTE, bound);
        }
        return bound.get(parameter.getParameterType());
    }

    private Map<Class<?>, Object> bindAll(@Nullable Method method, MultiValueMap<String, String> sent) {
        List<Violation> violations = new ArrayList<>();
        Set<String> names = method == null ? Set.of() : known.computeIfAbsent(method, QueryParametersResolver::namesOf);
        sent.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> violations.add(Violation.at("?" + name, "UNKNOWN_PARAMETER")));
        Map<Class<?>, Object> bound = new LinkedHashMap<>();
        recordsOf(method).forEach(type -> {
            Object made = bind(type, sent, violations);
            if (made != null) {
                bound.put(type, made);
            }
        });
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return bound;
    }

    private @Nullable Object bind(Class<?> type, MultiValueMap<String, String> sent, List<Violation> violations) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        for (int index = 0; index < components.length; index++) {
            values[index] = read(components[index], sent, violations);
        }
        return Records.construct(type, values, "?", validator, violations);
    }

    private @Nullable Object read(
            RecordComponent component, MultiValueMap<String, String> sent, List<Violation> violations) {
        String pointer = "?" + component.getName();
        List<String> texts = sent.getOrDefault(component.getName(), List.of());
        if (texts.isEmpty() || texts.get(0) == null || texts.get(0).isEmpty()) {
            return null;
        }
        if (texts.size() > 1) {
            violations.add(Violation.at(pointer, "DUPLICATE_PROPERTY"));
            return null;
        }
        try {
            return json.convertValue(texts.get(0), json.constructType(component.getGenericType()));
        } catch (JacksonException | IllegalArgumentException failure) {
            violations.add(BodyInspector.violation(pointer, component.getType(), failure));
            return null;
        }
    }

    private static Stream<Class<?>> recordsOf(@Nullable Method method) {
        return method == null
                ? Stream.empty()
                : Arrays.stream(method.getParameterTypes()).filter(QueryParameters.class::isAssignableFrom);
    }

    private static Set<String> namesOf(Method method) {
        Stream<String> components = recordsOf(method)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName);
        Stream<String> single = Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .map(java.lang.reflect.Parameter::getName);
        return Stream.concat(components, single).collect(Collectors.toUnmodifiableSet());
    }

    static @Nullable InvalidValueException invalidValue(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValueException value) {
                return value;
            }
        }
        return null;
    }
}
