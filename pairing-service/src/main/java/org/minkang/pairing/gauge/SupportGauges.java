package org.minkang.pairing.gauge;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.observability.DomainGauges;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;
import org.minkang.pairing.gap.GapTotals;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Gauges of the support that goes on. They are computed for the whole installation at once and kept for five minutes, so that dashboards can
 * pull as often as they like; each caller is shown the prefectures that lie in their regions as a whole.
 */
@Component
public class SupportGauges {

    private static final Duration KEPT = Duration.ofMinutes(5);

    private final SupportFigureRepository repository;
    private final GapTotals gaps;
    private final Clock clock;
    private final Mono<List<SupportFigures>> figures;

    SupportGauges(SupportFigureRepository repository, GapTotals gaps, Clock clock) {
        this.repository = repository;
        this.gaps = gaps;
        this.clock = clock;
        this.figures = Mono.defer(this::compute).cache(figures -> KEPT, failure -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** Adds what {@code scope} may see to {@code gauges}. */
    public Mono<DomainGauges> addTo(DomainGauges gauges, RegionScope scope) {
        return figures.map(all -> {
            describe(gauges);
            all.stream().filter(figures -> scope.covers(figures.prefecture())).forEach(figures -> add(gauges, figures));
            return gauges;
        });
    }

    private static void describe(DomainGauges gauges) {
        gauges.describe("minkang_pairing_active_pairings", "Pairings that are active")
                .describe("minkang_pairing_staff_on_post", "Persons on post today")
                .describe("minkang_pairing_gap_days", "Person-days missing in the current calendar month up to today")
                .describe("minkang_pairing_activities", "Activities held in the current calendar month");
    }

    private static void add(DomainGauges gauges, SupportFigures figures) {
        RegionCode prefecture = figures.prefecture();
        Map<String, String> labels = new TreeMap<>(Map.of(
                "prefecture",
                prefecture.value(),
                "province",
                prefecture.province().value()));
        gauges.set("minkang_pairing_active_pairings", labels, (double) figures.active())
                .set("minkang_pairing_staff_on_post", labels, (double) figures.onPost())
                .set("minkang_pairing_gap_days", labels, (double) figures.gapDays())
                .set("minkang_pairing_activities", labels, (double) figures.activities());
    }

    private Mono<List<SupportFigures>> compute() {
        LocalDate today = ChinaTime.today(clock);
        LocalDate since = today.withDayOfMonth(1);
        return repository
                .byPrefecture(since, today)
                .zipWith(gaps.missingDays(since, today), (counted, days) -> counted.stream()
                        .map(figure -> figure.withGapDays(days.getOrDefault(figure.prefecture(), 0L)))
                        .toList());
    }
}
