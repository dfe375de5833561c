package org.minkang.kit.problem;

import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The Chinese and English texts of problems and violations, gathered from the bundles of the kit and of the service. */
public final class ProblemTexts {

    /** Chinese is spoken when the caller asks for nothing we have. */
    static final Locale DEFAULT = Locale.CHINESE;

    private static final List<Locale> SPOKEN = List.of(DEFAULT, Locale.ENGLISH);

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    /** @param catalogues the rooms whose problems this application can answer with, the kit's own among them */
    public ProblemTexts(List<ProblemCatalogue> catalogues) {
        messages.setBasenames(catalogues.stream().map(ProblemCatalogue::bundle).toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
    }

    /** The language to answer in, by {@code Accept-Language}. */
    public Locale language(List<Locale.LanguageRange> accepted) {
        Locale language = Locale.lookup(accepted, SPOKEN);
        return language == null ? DEFAULT : language;
    }

    public String title(ProblemType type, Locale language) {
        return text("problem." + type.name() + ".title", List.of(), type.name(), language);
    }

    public String detail(ProblemException problem, Locale language) {
        ProblemType type = problem.type();
        return text("problem." + type.name() + ".detail", problem.arguments(), title(type, language), language);
    }

    public String detail(Violation violation, Locale language) {
        return text("violation." + violation.code(), violation.arguments(), violation.code(), language);
    }

    private String text(String key, List<Object> arguments, String otherwise, Locale language) {
        String text = messages.getMessage(key, arguments.toArray(), otherwise, language);
        return text == null ? otherwise : text;
    }
}
