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
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** Binds query parameters to the records that an operation declares, naming every unknown parameter and bad value at once. */
final class QueryParametersResolver implements SyncHandlerMethodArgumentResolver {

    private static final Operation NOTHING = new Operation(Set.of(), List.of());
    private static final String ATTRIBUTE = QueryParametersResolver.class.getName();

    private final JsonMapper json;
    private final Validator validator;
    private final Map<Method, Operation> operations = new ConcurrentHashMap<>();

    /** What one operation takes: the names of all its parameters, and the records that they make. */
    private record Operation(Set<String> names, List<Parameters> records) {}

    private record Parameters(Class<?> type, List<Parameter> parameters) {}

    private record Parameter(String name, Class<?> type, JavaType javaType) {}

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
        Operation operation = method == null ? NOTHING : operations.computeIfAbsent(method, this::operation);
        List<Violation> violations = new ArrayList<>();
        for (String name : sent.keySet()) {
            if (!operation.names().contains(name)) {
                violations.add(Violation.at("?" + name, "UNKNOWN_PARAMETER"));
            }
        }
        Map<Class<?>, Object> bound = new LinkedHashMap<>();
        for (Parameters wanted : operation.records()) {
            Object made = bind(wanted, sent, violations);
            if (made != null) {
                bound.put(wanted.type(), made);
            }
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return bound;
    }

    private @Nullable Object bind(Parameters wanted, MultiValueMap<String, String> sent, List<Violation> violations) {
        int before = violations.size();
        List<Parameter> parameters = wanted.parameters();
        @Nullable Object[] values = new Object[parameters.size()];
        for (int index = 0; index < values.length; index++) {
            values[index] =
                    read(parameters.get(index), sent.get(parameters.get(index).name()), violations);
        }
        return Records.construct(wanted.type(), values, "?", validator, violations, before);
    }

    private @Nullable Object read(Parameter parameter, @Nullable List<String> texts, List<Violation> violations) {
        if (texts == null
                || texts.isEmpty()
                || texts.get(0) == null
                || texts.get(0).isEmpty()) {
            return null;
        }
        String pointer = "?" + parameter.name();
        if (texts.size() > 1) {
            violations.add(Violation.at(pointer, "DUPLICATE_PROPERTY"));
            return null;
        }
        try {
            return json.convertValue(texts.get(0), parameter.javaType());
        } catch (JacksonException | IllegalArgumentException failure) {
            violations.add(BodyInspector.violation(pointer, parameter.type(), failure));
            return null;
        }
    }

    private Operation operation(Method method) {
        List<Parameters> records = Arrays.stream(method.getParameterTypes())
                .filter(QueryParameters.class::isAssignableFrom)
                .<Parameters>map(type -> new Parameters(
                        type,
                        Arrays.stream(type.getRecordComponents())
                                .map(this::parameter)
                                .toList()))
                .toList();
        Stream<String> ofRecords =
                records.stream().flatMap(wanted -> wanted.parameters().stream()).map(Parameter::name);
        Stream<String> single = Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .map(java.lang.reflect.Parameter::getName);
        return new Operation(Stream.concat(ofRecords, single).collect(Collectors.toUnmodifiableSet()), records);
    }

    private Parameter parameter(RecordComponent component) {
        return new Parameter(component.getName(), component.getType(), json.constructType(component.getGenericType()));
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
