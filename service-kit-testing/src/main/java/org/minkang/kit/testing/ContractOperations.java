package org.minkang.kit.testing;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Role;
import org.minkang.kit.web.EntityTag;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.QueryParameters;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation what the kit does for it: access rule, versions, retries, query parameters, problems. */
final class ContractOperations implements GlobalOperationCustomizer {

    static final String ACCESS_TOKEN = "accessToken";
    static final String ACCESS = "x-access";

    private static final String REPEATABLE = "重试安全:同键同内容只办理一次。应答保留 24 小时,键按客户端、用户、方法和路径区分。"
            + "首次调用未完时应答 409 REQUEST_IN_PROGRESS,内容不同时应答 422 IDEMPOTENCY_KEY_REUSED;"
            + "被拒绝或失败的调用不保留,改正后可用同一键。"
            + "Makes the call safe to repeat: with the same key and body the work is done once. An answer is kept for 24 hours, for this"
            + " client, user, method and path. While the first call runs a second is refused with 409 REQUEST_IN_PROGRESS, one with another"
            + " body with 422 IDEMPOTENCY_KEY_REUSED. What was refused or failed is not kept, so that a corrected call may use the key"
            + " again.";
    private static final String REPLAYED =
            "为 true 时,此前应答的重放;true when this is the answer to an earlier call with the same Idempotency-Key, sent again";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Access rule = handler.getMethodAnnotation(Access.class);
        if (rule == null) {
            return operation;
        }
        boolean guarded = !rule.scope().isEmpty();
        if (guarded) {
            operation.addSecurityItem(new SecurityRequirement().addList(ACCESS_TOKEN, rule.scope()));
            operation.addExtension(ACCESS, access(rule));
        }
        addParameters(operation, handler);
        addHeaders(operation, handler);
        addProblems(operation.getResponses(), problems(handler, guarded));
        return operation;
    }

    private static Map<String, Object> access(Access rule) {
        Map<String, Object> access = new LinkedHashMap<>();
        access.put("scope", rule.scope());
        access.put("roles", Arrays.stream(rule.roles()).map(Role::name).toList());
        return access;
    }

    private static void addParameters(Operation operation, HandlerMethod handler) {
        if (takes(handler, ExpectedVersion.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name("If-Match")
                    .required(requires(handler, ExpectedVersion.class))
                    .description("读取时应答的 ETag;The ETag it was read with")
                    .schema(string("\"1\"").pattern("^\"[0-9]{1,16}\"$")));
        }
        if (changes(handler)) {
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .required(false)
                    .description(REPEATABLE)
                    .schema(string("5f0c2a1e-8d1b-4f57-9d1a-0f6f7c9f3b10")
                            .minLength(1)
                            .maxLength(130)));
        }
        Arrays.stream(handler.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .filter(QueryParameters.class::isAssignableFrom)
                .forEach(type -> ContractParameters.of(type).forEach(operation::addParametersItem));
    }

    private static void addHeaders(Operation operation, HandlerMethod handler) {
        String returned = handler.getReturnType().getGenericParameterType().getTypeName();
        operation.getResponses().forEach((status, response) -> {
            if (!status.startsWith("2")) {
                return;
            }
            if (status.equals("201") || status.equals("202")) {
                response.addHeaderObject("Location", header("资源地址;Where it is"));
            }
            if (isVersioned(handler)) {
                response.addHeaderObject("ETag", header("版本;Its version"));
            }
            if (returned.contains(Page.class.getName())) {
                response.addHeaderObject("Link", header("rel=next:下一页;the next page (RFC 8288)"));
            }
            if (changes(handler)) {
                response.addHeaderObject("Idempotency-Replayed", header(REPLAYED));
            }
        });
        if (isVersioned(handler) && is(handler, RequestMethod.GET)) {
            operation.addParametersItem(new HeaderParameter()
                    .name("If-None-Match")
                    .required(false)
                    .description("已有版本的 ETag;The ETag the caller has")
                    .schema(string("\"1\"")));
            operation.getResponses().addApiResponse("304", new ApiResponse().description("未变;Not changed"));
        }
    }

    /** What is answered with a tag: one resource by {@link EntityTag}, a kept answer; a report or a file made for one caller has none. */
    private static boolean isVersioned(HandlerMethod handler) {
        String returned = handler.getReturnType().getGenericParameterType().getTypeName();
        return returned.contains(ResponseEntity.class.getName())
                && !returned.contains(Page.class.getName())
                && !returned.contains("<?>")
                && !returned.contains("<java.lang.Void>")
                && !returned.contains("byte[]");
    }

    private static Set<Integer> problems(HandlerMethod handler, boolean guarded) {
        // a token that is shown must be good even where none is needed
        Set<Integer> problems = new TreeSet<>(List.of(400, 401, 404, 406, 429, 500, 502, 503, 504));
        if (guarded) {
            problems.add(403);
        }
        boolean body = Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
        if (body
                || Arrays.stream(handler.getMethodParameters())
                        .anyMatch(parameter -> QueryParameters.class.isAssignableFrom(parameter.getParameterType()))) {
            problems.add(422);
        }
        if (body) {
            problems.addAll(List.of(413, 415));
        }
        if (changes(handler)) {
            problems.addAll(List.of(409, 422));
        }
        if (takes(handler, ExpectedVersion.class)) {
            problems.addAll(List.of(412, 428));
        }
        return problems;
    }

    private static void addProblems(ApiResponses responses, Set<Integer> problems) {
        problems.stream()
                .filter(status -> !responses.containsKey(status.toString()))
                .forEach(status -> responses.addApiResponse(
                        status.toString(), new ApiResponse().$ref("#/components/responses/Problem" + status)));
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new JsonSchema().typesItem("string"));
    }

    private static Schema<?> string(String example) {
        Schema<?> schema = new JsonSchema().typesItem("string");
        schema.setExample(example);
        return schema;
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == type);
    }

    private static boolean requires(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == type && !parameter.isOptional());
    }

    private static boolean changes(HandlerMethod handler) {
        return !is(handler, RequestMethod.GET);
    }

    private static boolean is(HandlerMethod handler, RequestMethod method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping != null && Arrays.asList(mapping.method()).contains(method);
    }
}
