package org.minkang.kit.tabular;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Days and moments, written in any of the usual ways or counted by the spreadsheet program. */
record DateParser(DayCount dates, boolean withTime) implements CellParser {

    private static final CellFault NOT_A_DATE = CellFault.of("NOT_A_DATE");
    private static final CellFault NO_SUCH_DATE = CellFault.of("NO_SUCH_DATE");

    @Override
    public Object parse(Object raw) {
        if (raw instanceof BigDecimal number) {
            return number.scale() <= 0 && number.precision() == 8
                    ? written(number.toPlainString())
                    : typed(dates.moment(number));
        }
        return raw instanceof String text ? written(text) : NOT_A_DATE;
    }

    private Object written(String text) {
        DateText date = DateText.parse(text);
        if (date != null) {
            LocalDateTime moment = date.moment();
            return moment == null ? NO_SUCH_DATE : typed(moment);
        }
        return isCount(text) ? typed(dates.moment(new BigDecimal(text))) : NOT_A_DATE;
    }

    private static boolean isCount(String text) {
        return text.length() == 5 && NumberText.isShortWhole(text);
    }

    private Object typed(@Nullable LocalDateTime moment) {
        if (moment == null) {
            return NOT_A_DATE;
        }
        return withTime ? moment : moment.toLocalDate();
    }
}
