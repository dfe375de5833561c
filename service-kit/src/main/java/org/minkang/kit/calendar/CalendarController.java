package org.minkang.kit.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.problem.ProblemTexts;
import org.minkang.kit.web.EntityTag;
import org.minkang.kit.web.ExpectedVersion;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The working calendar over HTTP: its years, loading one, and the end of a term with the reasons. */
@Tag(name = "Calendar", description = "工作日历;the working calendar")
@RestController
@RequestMapping({"/${minkang.service.name}/v1/calendar", "/${minkang.service.reference-name}/v1/calendar"})
class CalendarController {

    private final CalendarService service;
    private final Calendars calendars;
    private final ProblemTexts languages;

    CalendarController(CalendarService service, Calendars calendars, ProblemTexts languages) {
        this.service = service;
        this.calendars = calendars;
        this.languages = languages;
    }

    @Operation(
            operationId = "listCalendarYears",
            summary = "查询工作日历年份;List the years of the working calendar",
            description = "随软件提供的年份及载入的年份。The years that came with the software and those loaded since.")
    @Access(scope = "reference.read")
    @GetMapping("/years")
    Mono<CalendarYearList> list(Caller caller) {
        return service.list().map(CalendarYearList::of);
    }

    @Operation(
            operationId = "getCalendarYear",
            summary = "查看工作日历年份;Get a year of the working calendar",
            description = "节假日与调休上班日。Its holidays and the weekend days worked in exchange.")
    @Access(scope = "reference.read")
    @GetMapping("/years/{year}")
    Mono<ResponseEntity<CalendarYearResponse>> get(
            Caller caller,
            @Parameter(description = "年份;The calendar year, 1949 to 2999", example = "2026") @PathVariable int year) {
        return service.get(year).map(CalendarController::shown);
    }

    @Operation(
            operationId = "loadCalendarYear",
            summary = "载入工作日历年份;Load a year of the working calendar",
            description = "替换已有年份须携带 If-Match;If-Match is needed to replace a year that there is")
    @Access(scope = "calendar.write")
    @PutMapping("/years/{year}")
    Mono<ResponseEntity<CalendarYearResponse>> load(
            Caller caller,
            @Parameter(description = "年份;The calendar year, 1949 to 2999", example = "2027") @PathVariable int year,
            @Nullable ExpectedVersion expected,
            @RequestBody CalendarYearRequest request) {
        return service.load(caller, request.of(year), request.source(), expected)
                .map(CalendarController::shown);
    }

    @Operation(
            operationId = "computeDeadline",
            summary = "计算期限届满日;Find the end of a term, and why",
            description =
                    "逐日说明计入与否;缺少年份时拒绝计算。Says of every day whether it counts; refuses to guess a year that is not loaded.")
    @Access(scope = "reference.read")
    @GetMapping("/deadlines")
    Mono<DeadlineResponse> deadline(Caller caller, DeadlineQuery term, ServerHttpRequest request) {
        return calendars
                .current()
                .map(calendar -> DeadlineResponse.of(term.in(calendar), languages.language(accepted(request))));
    }

    private static List<Locale.LanguageRange> accepted(ServerHttpRequest request) {
        try {
            return request.getHeaders().getAcceptLanguage();
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    private static ResponseEntity<CalendarYearResponse> shown(LoadedYear year) {
        return EntityTag.ok(year.version(), CalendarYearResponse.of(year));
    }
}
