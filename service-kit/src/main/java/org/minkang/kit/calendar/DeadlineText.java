package org.minkang.kit.calendar;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Puts a deadline into words, neighbouring days of one kind together. */
final class DeadlineText {

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle texts;

    private DeadlineText(ResourceBundle texts) {
        this.texts = texts;
    }

    static DeadlineText in(Locale locale) {
        return new DeadlineText(ResourceBundle.getBundle("org.minkang.kit.calendar.deadline", locale, NO_FALLBACK));
    }

    String explain(Deadline deadline) {
        String counting = text(
                deadline.counting().name(),
                deadline.event().toString(),
                Integer.toString(deadline.days()),
                deadline.due().toString());
        if (deadline.passed().isEmpty()) {
            return counting;
        }
        String counted = days(deadline, day -> day.kind().working());
        String skipped = days(deadline, day -> !day.kind().working());
        return counting + text("counted", counted) + (skipped.isEmpty() ? "" : text("skipped", skipped));
    }

    private String days(Deadline deadline, Predicate<DeadlineDay> which) {
        return Run.of(deadline.passed()).stream()
                .filter(run -> which.test(run.first()))
                .map(this::days)
                .collect(Collectors.joining(texts.getString("separator")));
    }

    private String days(Run run) {
        LocalDate first = run.first().date();
        LocalDate last = run.last().date();
        String dates = first.equals(last) ? first.toString() : text("range", first.toString(), last.toString());
        return text(run.first().kind().name(), dates);
    }

    private String text(String key, String... arguments) {
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(arguments);
    }

    /** Neighbouring days of one kind. */
    private record Run(DeadlineDay first, DeadlineDay last) {

        static List<Run> of(List<DeadlineDay> days) {
            List<Run> runs = new ArrayList<>();
            for (DeadlineDay day : days) {
                int end = runs.size() - 1;
                if (end >= 0 && runs.get(end).first().kind() == day.kind()) {
                    runs.set(end, new Run(runs.get(end).first(), day));
                } else {
                    runs.add(new Run(day, day));
                }
            }
            return runs;
        }
    }
}
