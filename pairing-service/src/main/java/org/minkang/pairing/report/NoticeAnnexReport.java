package org.minkang.pairing.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.minkang.pairing.notice.Notice;
import org.minkang.pairing.notice.NoticeKind;
import org.minkang.pairing.notice.NoticeSubjectKind;
import org.minkang.pairing.programme.Programme;

/**
 * What is printed behind a notice: who is commended and who criticised under a programme for a year.
 *
 * @param programmeId under which programme
 * @param title of that programme
 * @param year of which year
 * @param items commendations first, units before persons
 */
@Schema(name = "NoticeAnnex")
record NoticeAnnexReport(UUID programmeId, String title, int year, List<Item> items) {

    /**
     * One published notice.
     *
     * @param number running number from 1
     * @param kind whether it commends or criticises
     * @param subject whether it is about a unit or a person
     * @param unit name of the unit
     * @param person masked, absent for a unit
     * @param reason why
     * @param publishedOn the day it was issued
     */
    @Schema(name = "NoticeAnnexItem")
    record Item(
            int number,
            NoticeKind kind,
            NoticeSubjectKind subject,
            String unit,
            @Nullable String person,
            String reason,
            @Nullable LocalDate publishedOn) {}

    static NoticeAnnexReport of(Programme programme, int year, List<Notice> published) {
        return new NoticeAnnexReport(
                programme.id(),
                programme.title(),
                year,
                IntStream.range(0, published.size())
                        .mapToObj(index -> item(index + 1, published.get(index)))
                        .toList());
    }

    private static Item item(int number, Notice notice) {
        return new Item(
                number,
                notice.kind(),
                notice.subject().kind(),
                notice.subject().unitName(),
                notice.subject().personName(),
                notice.reason(),
                notice.publishedOn());
    }
}
