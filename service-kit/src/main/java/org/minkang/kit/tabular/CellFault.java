package org.minkang.kit.tabular;

import java.util.List;

/** Why a cell could not be read; handed on as a value because a bad file has very many. */
record CellFault(String code, List<Object> arguments) {

    static final CellFault FORMULA_WITHOUT_VALUE = of("FORMULA_WITHOUT_VALUE");
    static final CellFault NUMBER_DIGITS_LOST = of("NUMBER_DIGITS_LOST");

    static CellFault of(String code, Object... arguments) {
        return new CellFault(code, List.of(arguments));
    }
}
