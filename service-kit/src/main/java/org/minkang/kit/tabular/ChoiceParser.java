package org.minkang.kit.tabular;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One of a closed list, by code, label or alias. */
final class ChoiceParser implements CellParser {

    private static final int NAMED = 12;

    private final Map<String, String> codes = new HashMap<>();
    private final CellFault fault;

    ChoiceParser(List<Choice> choices) {
        for (Choice choice : choices) {
            codes.put(choice.code(), choice.code());
            codes.put(CellText.key(choice.code()), choice.code());
        }
        for (Choice choice : choices) {
            codes.putIfAbsent(choice.labelZh(), choice.code());
            codes.putIfAbsent(CellText.key(choice.labelZh()), choice.code());
            codes.putIfAbsent(CellText.key(choice.labelEn()), choice.code());
            choice.aliases().forEach(alias -> codes.putIfAbsent(CellText.key(alias), choice.code()));
        }
        String allowed = choices.stream().limit(NAMED).map(Choice::labelZh).collect(Collectors.joining("、"));
        fault = CellFault.of("NOT_ONE_OF", choices.size() > NAMED ? allowed + "…" : allowed);
    }

    @Override
    public Object parse(Object raw) {
        String text =
                raw instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : raw.toString();
        String code = codes.get(text);
        if (code == null) {
            code = codes.get(CellText.key(FormulaGuard.restore(text)));
        }
        return code == null ? fault : code;
    }
}
