package org.minkang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.minkang.local.SuiteRunner;

/** Documented calls answer as printed: all of a page are made, in order, in one shell; one without an answer prints nothing. */
@ExtendWith(RunningSuite.class)
class TourTest {

    private static final Pattern STEP =
            Pattern.compile("```sh\\n(?<calls>.*?)```(?:\\s*```(?:json|text)\\n(?<answer>.*?)```)?", Pattern.DOTALL);
    private static final String SEPARATOR = "== end of step ==";
    private static final String USUAL_DOOR = "http://127.0.0.1:8080";

    private record Step(String calls, String answer) {}

    @TestFactory
    Stream<DynamicTest> callsOfTheEnglishTourAnswerAsPrinted(SuiteRunner suite, Path data) {
        return walk(section("README.md", "## Five minutes"), 10, suite, data);
    }

    @TestFactory
    Stream<DynamicTest> callsOfTheChineseTourAnswerAsPrinted(SuiteRunner suite, Path data) {
        return walk(section("README.zh-CN.md", "## 五分钟"), 10, suite, data);
    }

    @TestFactory
    Stream<DynamicTest> callsOfAYearInEnglishAnswerAsPrinted(SuiteRunner suite, Path data) {
        return walk(text("pairing-service/A-YEAR.md"), 28, suite, data);
    }

    @TestFactory
    Stream<DynamicTest> callsOfAYearInChineseAnswerAsPrinted(SuiteRunner suite, Path data) {
        return walk(text("pairing-service/A-YEAR.zh-CN.md"), 28, suite, data);
    }

    @TestFactory
    Stream<DynamicTest> callsOfAYearOfReturnsInEnglishAnswerAsPrinted(SuiteRunner suite, Path data) {
        return walk(text("pediatrics-metrics-service/A-YEAR.md"), 20, suite, data);
    }

    @TestFactory
    Stream<DynamicTest> callsOfAYearOfReturnsInChineseAnswerAsPrinted(SuiteRunner suite, Path data) {
        return walk(text("pediatrics-metrics-service/A-YEAR.zh-CN.md"), 20, suite, data);
    }

    private static Stream<DynamicTest> walk(String text, int fewest, SuiteRunner suite, Path data) {
        List<Step> steps = steps(text);
        assertThat(steps).as("steps of the walk").hasSizeGreaterThanOrEqualTo(fewest);
        List<String> answers = run(steps, suite, data);
        List<DynamicTest> tests = new ArrayList<>();
        for (int number = 0; number < steps.size(); number++) {
            Step step = steps.get(number);
            String answer = answers.get(number);
            tests.add(DynamicTest.dynamicTest(
                    "step " + (number + 1) + ": "
                            + step.calls().lines().findFirst().orElse(""),
                    () -> assertThat(squeezed(answer)).matches(pattern(step.answer()))));
        }
        return tests.stream();
    }

    private static String section(String file, String heading) {
        String text = text(file);
        int from = text.indexOf(heading);
        int to = text.indexOf("\n## ", from + 1);
        return text.substring(from, to);
    }

    private static String text(String file) {
        try {
            return Files.readString(RunningSuite.HOME.resolve(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static List<Step> steps(String section) {
        Matcher found = STEP.matcher(section);
        List<Step> steps = new ArrayList<>();
        while (found.find()) {
            steps.add(new Step(found.group("calls"), Objects.requireNonNullElse(found.group("answer"), "")));
        }
        return steps;
    }

    private static List<String> run(List<Step> steps, SuiteRunner suite, Path data) {
        String door = suite.gateway().toString().replaceAll("/$", "");
        int offset = suite.gateway().getPort() - 8080;
        String script = steps.stream()
                .map(step -> step.calls()
                                .replace(USUAL_DOOR, door)
                                .replace(
                                        "deploy/token ",
                                        "deploy/token --data '" + data + "' --port-offset " + offset + " ")
                        + "\necho; echo '" + SEPARATOR + "'\n")
                .collect(Collectors.joining());
        return Arrays.stream(bash(script).split(SEPARATOR)).toList();
    }

    private static String bash(String script) {
        try {
            Process shell = new ProcessBuilder("bash", "-s")
                    .directory(RunningSuite.HOME.toFile())
                    .redirectErrorStream(true)
                    .start();
            shell.getOutputStream().write(script.getBytes(StandardCharsets.UTF_8));
            shell.getOutputStream().close();
            String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(shell.waitFor(2, TimeUnit.MINUTES)).isTrue();
            return output;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The printed answer, with {@code …} standing for anything and white space for none. */
    private static Pattern pattern(String printed) {
        String expected = Arrays.stream(squeezed(printed).split("…", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*?"));
        return Pattern.compile(expected, Pattern.DOTALL);
    }

    /** What a terminal shows: neither white space counts nor the mark by which spreadsheets know UTF-8. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\uFEFF]+", "");
    }
}
