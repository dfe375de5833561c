package org.minkang.kit.tabular;

/** How a column is filled in, in one line for the template. */
final class TemplateHints {

    private TemplateHints() {}

    static String of(Column column, boolean english) {
        String hint = english ? inEnglish(column) : inChinese(column);
        if (!column.mayNotApply()) {
            return hint;
        }
        return hint + (english ? "; N/A where it does not apply, empty when unknown" : "；不适用的填“不适用”，不掌握的留空");
    }

    private static String inChinese(Column column) {
        return switch (column.type()) {
            case TEXT -> "文本，不超过" + column.maxLength() + "个字";
            case IDENTIFIER -> "编码，单元格请设为文本格式，不超过" + column.maxLength() + "位";
            case CODE -> "从可选值中选择";
            case INTEGER -> "整数";
            case DECIMAL -> "数字";
            case MONEY -> "金额，默认单位见表头，未注明为元；也可写明万元";
            case RATIO -> "百分比，如85.5%";
            case DATE -> "日期，如2012-06-15、2012年6月15日";
            case DATE_TIME -> "日期和时间，如2012-06-15 08:30";
            case BOOLEAN -> "是或否";
        };
    }

    private static String inEnglish(Column column) {
        return switch (column.type()) {
            case TEXT -> "text of at most " + column.maxLength() + " characters";
            case IDENTIFIER -> "code in a cell formatted as text, at most " + column.maxLength() + " characters";
            case CODE -> "one of the allowed values";
            case INTEGER -> "whole number";
            case DECIMAL -> "number";
            case MONEY -> "amount in the header's unit, else in yuan";
            case RATIO -> "percentage such as 85.5%";
            case DATE -> "day such as 2012-06-15";
            case DATE_TIME -> "day and time such as 2012-06-15 08:30";
            case BOOLEAN -> "yes or no";
        };
    }
}
