package org.minkang.kit.testing;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.minkang.kit.problem.ProblemDocument;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** What all operations refer to: the problem shape, a response for each status, the access token. */
final class ContractComponents implements GlobalOpenApiCustomizer {

    static final String PROBLEM = "application/problem+json";

    private static final Map<Integer, String> PROBLEMS = new TreeMap<>(Map.ofEntries(
            Map.entry(400, "请求无法读取;The request cannot be read"),
            Map.entry(401, "未认证;No valid access token"),
            Map.entry(403, "无权操作;The token lacks the scope or role, or duties are not separated"),
            Map.entry(404, "未找到或不在辖区内;Not there, or outside the caller's regions"),
            Map.entry(406, "无法提供所需格式;None of the asked-for representations"),
            Map.entry(409, "与当前状态冲突;The current state forbids it, or a unique value is taken"),
            Map.entry(412, "版本已过期;Changed since it was read"),
            Map.entry(413, "内容过大;Too large"),
            Map.entry(415, "不支持的内容类型;Media type not taken"),
            Map.entry(422, "内容不符合规则;Values break rules, each named in errors"),
            Map.entry(428, "缺少 If-Match;If-Match is missing"),
            Map.entry(429, "请求过多;Quota used up"),
            Map.entry(500, "服务内部错误,未作变更,可稍后重试;An error of the service. Nothing was changed; repeat the call later"),
            Map.entry(
                    502,
                    "网关未能得到服务的应答,变更结果不明,可用同一 Idempotency-Key 重试;The gateway got no answer it could use. Whether a"
                            + " change was made is not known: repeat the call with the same Idempotency-Key"),
            Map.entry(503, "暂时无法服务;Not able to answer right now"),
            Map.entry(
                    504,
                    "网关等候应答超时,变更结果不明,可用同一 Idempotency-Key 重试;The service did not answer the gateway in time. Whether a"
                            + " change was made is not known: repeat the call with the same Idempotency-Key")));

    @Override
    public void customise(OpenAPI document) {
        document.setServers(null);
        Components components = document.getComponents() == null ? new Components() : document.getComponents();
        document.setComponents(components);
        ModelConverters.getInstance(true)
                .readAll(new AnnotatedType(ProblemDocument.class))
                .forEach(components::addSchemas);
        PROBLEMS.forEach((status, meaning) -> components.addResponses("Problem" + status, problem(status, meaning)));
        components.addSecuritySchemes(
                ContractOperations.ACCESS_TOKEN,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("OAuth 2.0 访问令牌(RFC 9068);OAuth 2.0 access token"));
    }

    private static ApiResponse problem(int status, String meaning) {
        ApiResponse response = new ApiResponse()
                .description(meaning)
                .content(new Content()
                        .addMediaType(
                                PROBLEM,
                                new MediaType().schema(new JsonSchema().$ref("#/components/schemas/Problem"))));
        if (List.of(429, 503).contains(status)) {
            response.addHeaderObject(
                    "Retry-After", new Header().description("秒;Seconds").schema(new JsonSchema().typesItem("integer")));
        }
        return response;
    }
}
