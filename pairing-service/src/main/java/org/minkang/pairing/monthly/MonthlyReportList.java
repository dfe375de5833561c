package org.minkang.pairing.monthly;

import java.util.List;
import java.util.UUID;
import org.minkang.pairing.figure.CalendarMonth;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What reports may ask about monthly reports; who may see which is for those to settle. */
@Component
public class MonthlyReportList {

    private final MonthlyRepository repository;

    MonthlyReportList(MonthlyRepository repository) {
        this.repository = repository;
    }

    /** All that were opened for a month of a programme. */
    public Mono<List<MonthlyReport>> ofProgramme(UUID programme, CalendarMonth month) {
        return repository.ofProgramme(programme, month);
    }
}
