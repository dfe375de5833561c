package org.minkang.kit.testing;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minkang.kit.problem.ProblemCatalogue;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.ProblemTexts;
import org.minkang.kit.problem.ProblemType;
import org.minkang.kit.problem.Violation;

/** Every problem that a service can answer with, as a page for those who write frontends (错误代码一览). */
final class ProblemIndex {

    /** The committed page, relative to the service's module. */
    static final Path COMMITTED = Path.of("api", "problems.md");

    private static final String HEAD = """
            # 错误代码 Problems

            由代码生成,请勿手工修改。Generated from the code; do not edit.

            错误应答为 `application/problem+json`,`code` 为下列之一,`type` 指向其说明页,`…` 处为具体情况。多项内容不符合规则时,`errors` 逐项列出。
            An error is answered as `application/problem+json`: its `code` is one of these, its `type` leads to a page about it, and the
            details of the case stand where this page has `…`. Values that break rules are named one by one in `errors`.

            | code | HTTP | 中文 | English | 前端处理 What a frontend does |
            |---|---|---|---|---|
            """;

    private static final String VIOLATIONS = """

            ## errors 中的代码 Codes in errors

            `errors[].pointer`、`parameter` 或 `header` 指明何处有误。Where it is wrong is told by its `pointer`, `parameter` or `header`.

            | code | 中文 | English |
            |---|---|---|
            """;

    private static final String VIOLATION = "violation.";

    private static final String MENDED = "属程序缺陷,应改正调用;Mend the program: its call is wrong";
    private static final String WAITED = "按 Retry-After 等候后重试;Repeat the call after Retry-After";
    private static final String REPEATED =
            "用同一 Idempotency-Key 重试,仍失败时报告 traceId;Repeat with the same Idempotency-Key; report the traceId if it goes on";

    private static final Map<Integer, String> BY_STATUS = Map.ofEntries(
            Map.entry(400, MENDED),
            Map.entry(401, "重新登录后重试;Have the user sign in again, then repeat the call"),
            Map.entry(403, "说明原因,不再提供此操作;Say why, and do not offer this to the user"),
            Map.entry(404, "核对所查内容,或返回列表并刷新;Check what was asked for, or go back to the list and read it again"),
            Map.entry(405, MENDED),
            Map.entry(406, MENDED),
            Map.entry(409, "重新读取,按现状显示可办事项;Read it again and show what can be done now"),
            Map.entry(412, "重新读取,由用户核对后以新的 ETag 重试;Read it again, let the user compare, repeat with the new ETag"),
            Map.entry(413, "分次发送或缩小文件;Send less at once"),
            Map.entry(415, MENDED),
            Map.entry(
                    422,
                    "显示说明,由用户补正,errors 所列逐项标出;Show the detail and let the user put it right; mark each field that errors names"),
            Map.entry(428, MENDED),
            Map.entry(429, WAITED),
            Map.entry(500, REPEATED),
            Map.entry(502, REPEATED),
            Map.entry(503, WAITED),
            Map.entry(504, REPEATED));

    private static final Map<String, String> OTHERWISE = Map.of(
            "NO_SUCH_PATH",
            MENDED,
            "CALENDAR_YEAR_MISSING",
            "请管理员载入该年节假日安排;Have the operator load the holidays of that year",
            "TRANSITION_NOT_ALLOWED",
            "重新读取,只提供 allowedTransitions 所列步骤;Read it again and offer only what allowedTransitions lists",
            "ALREADY_EXISTS",
            "由用户更正重复的内容;Let the user change the value that is taken",
            "REQUEST_IN_PROGRESS",
            "稍候用同一键重试;Repeat with the same key in a moment",
            "IDEMPOTENCY_KEY_REUSED",
            "内容变更后换用新键;Use a new key for another body");

    private final ProblemTexts texts;

    private ProblemIndex(ProblemTexts texts) {
        this.texts = texts;
    }

    /** As Markdown: a table of problems and one of what their errors say, each sorted by code. */
    static String markdown(List<ProblemCatalogue> catalogues, ProblemTexts texts) {
        ProblemIndex index = new ProblemIndex(texts);
        String problems = catalogues.stream()
                .flatMap(catalogue -> catalogue.types().stream())
                .sorted(Comparator.comparing(ProblemType::name))
                .map(index::row)
                .collect(Collectors.joining("\n", HEAD, "\n"));
        String violations = catalogues.stream()
                .flatMap(catalogue -> ResourceBundle.getBundle(catalogue.bundle(), Locale.ROOT).keySet().stream())
                .filter(key -> key.startsWith(VIOLATION))
                .map(key -> key.substring(VIOLATION.length()))
                .distinct()
                .sorted()
                .map(index::row)
                .collect(Collectors.joining("\n", VIOLATIONS, "\n"));
        return problems + violations;
    }

    private String row(ProblemType type) {
        return row(
                "`" + type.name() + "`",
                Integer.toString(type.status()),
                said(type, Locale.CHINESE),
                said(type, Locale.ENGLISH),
                advice(type));
    }

    private String row(String violation) {
        return row("`" + violation + "`", said(violation, Locale.CHINESE), said(violation, Locale.ENGLISH));
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private String said(ProblemType type, Locale language) {
        return "**" + texts.title(type, language) + "** " + open(texts.detail(new ProblemException(type), language));
    }

    private String said(String violation, Locale language) {
        return open(texts.detail(Violation.at("", violation), language));
    }

    /** What differs from case to case is left out. */
    private static String open(String text) {
        return text.replaceAll("\\{\\d+}", "…");
    }

    private static String advice(ProblemType type) {
        return OTHERWISE.getOrDefault(
                type.name(),
                Objects.requireNonNull(BY_STATUS.get(type.status()), () -> "No advice for " + type.status()));
    }
}
