package org.minkang.pairing.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.observability.DomainGauges;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.region.Regions;
import org.minkang.pairing.gauge.SupportGauges;
import org.minkang.pairing.programme.Programme;
import org.minkang.pairing.programme.ProgrammeService;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Answers how far a programme's target is reached in what the caller may see of it. */
@Service
class CoverageService {

    private final ProgrammeService programmes;
    private final CoverageRepository repository;
    private final SupportGauges support;
    private final Clock clock;

    CoverageService(ProgrammeService programmes, CoverageRepository repository, SupportGauges support, Clock clock) {
        this.programmes = programmes;
        this.repository = repository;
        this.support = support;
        this.clock = clock;
    }

    Mono<CoverageReport> report(Caller caller, CoverageQuery query) {
        return programmes.get(caller, query.programmeId()).flatMap(programme -> report(caller, query, programme));
    }

    /** Every issued programme by prefecture; where the caller sees a part only, nothing is shown that could be taken for the whole. */
    Mono<DomainGauges> gauges(Caller caller) {
        return repository
                .byPrefecture(ChinaTime.today(clock), caller.regions())
                .map(figures -> CoverageGauges.of(figures.stream()
                        .filter(figure -> figure.isWholeIn(caller.regions()))
                        .toList()))
                .flatMap(gauges -> support.addTo(gauges, caller.regions()));
    }

    private Mono<CoverageReport> report(Caller caller, CoverageQuery query, Programme programme) {
        RegionCode region = query.region() == null ? programme.areaCode() : query.region();
        RegionScope scope = caller.regions().within(programme.areaCode()).within(region);
        LocalDate day = query.on() == null ? today(programme) : query.on();
        return Mono.zip(
                repository.byCounty(programme.id(), day, scope),
                repository.uncovered(programme.id(), day, scope),
                (counties, uncovered) -> report(programme, day, scope, counties, uncovered));
    }

    private static CoverageReport report(
            Programme programme,
            LocalDate day,
            RegionScope scope,
            SortedMap<RegionCode, Coverage> counties,
            List<CoverageReport.Uncovered> uncovered) {
        var target = programme.parameters().targetCoverage();
        List<CoverageReport.OfRegion> regions = counties.entrySet().stream()
                .map(county -> new CoverageReport.OfRegion(
                        county.getKey(),
                        Regions.standard().require(county.getKey()).name(),
                        county.getValue().against(target)))
                .toList();
        Coverage total = counties.values().stream().reduce(Coverage.NONE, Coverage::plus);
        return new CoverageReport(programme.id(), day, scope.roots(), total.against(target), regions, uncovered);
    }

    private LocalDate today(Programme programme) {
        LocalDate today = ChinaTime.today(clock);
        LocalDate lastDay = LocalDate.of(programme.year(), 12, 31);
        return today.isAfter(lastDay) ? lastDay : today;
    }
}
