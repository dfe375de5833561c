package org.minkang.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minkang.kit.problem.ProblemCatalogue;
import org.springframework.beans.factory.annotation.Autowired;

/** Every problem and every violation that the code can answer with has a Chinese and an English text. */
public abstract class ProblemTextTests {

    private static final Pattern VIOLATION = Pattern.compile(
            "(?:InvalidValueException\\(\\s*|Violation\\.at\\([^;\"]*(?:\"[^\"]*\")?[^;\"]*,\\s*)\"([A-Z][A-Z0-9_]+)\"");

    @Autowired
    private List<ProblemCatalogue> catalogues;

    /** The main code whose violations must have texts. */
    protected Path sources() {
        return Path.of("src", "main", "java");
    }

    @Test
    void everyProblemHasATitleAndADetailInBothLanguages() {
        List<String> missing = catalogues.stream()
                .flatMap(catalogue -> catalogue.types().stream())
                .flatMap(type -> Stream.of("problem." + type.name() + ".title", "problem." + type.name() + ".detail"))
                .flatMap(this::languagesWithout)
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void everyViolationHasATextInBothLanguages() {
        List<String> missing = violations().stream()
                .map(code -> "violation." + code)
                .flatMap(this::languagesWithout)
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void everyCodeBelongsToOneRoomOnly() {
        List<String> codes = catalogues.stream()
                .flatMap(catalogue -> catalogue.types().stream())
                .map(type -> type.name())
                .toList();
        assertThat(codes).doesNotHaveDuplicates();
    }

    private Set<String> violations() {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources())) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(ProblemTextTests::text)
                    .flatMap(text -> VIOLATION.matcher(text).results())
                    .map((MatchResult found) -> found.group(1))
                    .forEach(codes::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return codes;
    }

    private Stream<String> languagesWithout(String key) {
        return Stream.of(Locale.ROOT, Locale.ENGLISH)
                .filter(language -> catalogues.stream().noneMatch(catalogue -> has(catalogue.bundle(), language, key)))
                .map(language -> key + (language.equals(Locale.ROOT) ? " in Chinese" : " in English"));
    }

    private static boolean has(String bundle, Locale language, String key) {
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        try {
            ResourceBundle texts = ResourceBundle.getBundle(bundle, language, exact);
            return texts.getLocale().equals(language) && texts.keySet().contains(key) && ownKeys(texts, bundle, key);
        } catch (MissingResourceException absent) {
            return false;
        }
    }

    /** An English bundle falls back to the Chinese one, which does not count. */
    private static boolean ownKeys(ResourceBundle texts, String bundle, String key) {
        if (texts.getLocale().equals(Locale.ROOT)) {
            return true;
        }
        ResourceBundle fallback = ResourceBundle.getBundle(bundle, Locale.ROOT);
        return !fallback.containsKey(key)
                || !fallback.getString(key).equals(texts.getString(key))
                || texts.getString(key).startsWith("{");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
