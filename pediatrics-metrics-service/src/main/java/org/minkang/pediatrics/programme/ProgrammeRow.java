package org.minkang.pediatrics.programme;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A row of the programme (目录条目).
 *
 * @param id such as {@code D8-N08}
 * @param type what it is
 * @param textZh what it says
 * @param textEn the same in English
 * @param expressions what here or elsewhere expresses it; none when it is text only
 */
@Schema(name = "ProgrammeRow")
public record ProgrammeRow(String id, Type type, String textZh, String textEn, List<Expression> expressions) {

    public ProgrammeRow {
        expressions = expressions == null ? List.of() : List.copyOf(expressions);
    }

    /** Kinds of rows. */
    public enum Type {
        /** 目标 */
        TARGET,
        /** 数值 */
        NUMBER,
        /** 规则 */
        RULE,
        /** 禁止 */
        BAN,
        /** 期限 */
        DEADLINE,
        /** 措施 */
        MEASURE,
        /** 措施分组 */
        GROUP,
        /** 组织保障 */
        ORGANISATION
    }

    /** By what a row is expressed. */
    public enum ExpressionKind {
        /** An indicator of this service; the reference is its code. */
        INDICATOR,
        /** A target of this service; the reference is its id. */
        TARGET,
        /** A structural rule of this service; the reference is its id. */
        RULE,
        /** A measure that campaign-service follows; the reference is the row. */
        CAMPAIGN_MEASURE
    }

    /**
     * What expresses a row.
     *
     * @param by what kind of thing
     * @param reference which one
     */
    @Schema(name = "ProgrammeRowExpression")
    public record Expression(ExpressionKind by, String reference) {}
}
