package org.minkang.pairing.institution;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.minkang.kit.problem.InvalidValueException;

/** Aliases in one cell: {@code health-card:0001; his:A-7}. */
final class AliasText {

    private static final int MOST = 20;
    private static final String SYSTEM = "[a-z][a-z0-9-]{1,31}";
    private static final Pattern BETWEEN = Pattern.compile("\\s*[;；\\n]\\s*(?=" + SYSTEM + "[:：])");
    private static final Pattern ONE = Pattern.compile("(" + SYSTEM + ")[:：]\\s*(\\S(?:.{0,62}\\S)?)");

    private AliasText() {}

    /** @throws InvalidValueException {@code ALIASES_MALFORMED} */
    static List<InstitutionAlias> read(String text) {
        List<InstitutionAlias> aliases = new ArrayList<>();
        for (String part : BETWEEN.split(text.strip(), -1)) {
            Matcher one = ONE.matcher(part);
            if (!one.matches() || aliases.size() == MOST) {
                throw new InvalidValueException("ALIASES_MALFORMED", MOST);
            }
            aliases.add(new InstitutionAlias(one.group(1), one.group(2)));
        }
        return aliases;
    }

    static String write(List<InstitutionAlias> aliases) {
        return aliases.stream()
                .map(alias -> alias.system() + ":" + alias.code())
                .collect(Collectors.joining("; "));
    }
}
