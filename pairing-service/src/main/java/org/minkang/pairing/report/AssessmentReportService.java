package org.minkang.pairing.report;

import java.util.List;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.pairing.assessment.Assessments;
import org.minkang.pairing.notice.Notice;
import org.minkang.pairing.notice.Notices;
import org.minkang.pairing.programme.ProgrammeService;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Makes what is printed of assessments and notices. */
@Service
class AssessmentReportService {

    private static final int MOST_ROWS = 20_000;

    private final Assessments assessments;
    private final Notices notices;
    private final ProgrammeService programmes;

    AssessmentReportService(Assessments assessments, Notices notices, ProgrammeService programmes) {
        this.assessments = assessments;
        this.notices = notices;
        this.programmes = programmes;
    }

    Mono<ScoreSheetReport> scoreSheet(Caller caller, ScoreSheetQuery query) {
        return assessments.get(caller, query.assessmentId()).map(ScoreSheetReport::of);
    }

    Mono<NoticeAnnexReport> noticeAnnex(Caller caller, NoticeAnnexQuery query) {
        return programmes.get(caller, query.programmeId()).flatMap(programme -> notices.published(
                        caller, programme.id(), query.year(), MOST_ROWS + 1)
                .map(AssessmentReportService::bounded)
                .map(published -> NoticeAnnexReport.of(programme, query.year(), published)));
    }

    private static List<Notice> bounded(List<Notice> found) {
        if (found.size() > MOST_ROWS) {
            throw ProblemException.invalid(Violation.at("?programmeId", "LEDGER_TOO_LONG", MOST_ROWS));
        }
        return found;
    }
}
