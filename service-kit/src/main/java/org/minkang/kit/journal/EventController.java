package org.minkang.kit.journal;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.ServiceProperties;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.problem.InvalidValueException;
import org.minkang.kit.problem.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/${minkang.service.name}/v1/events")
@Tag(name = "events", description = "变更事件;What changed, in order")
class EventController {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final JournalFeed feed;
    private final EventStream stream;
    private final String service;

    EventController(JournalFeed feed, EventStream stream, ServiceProperties service) {
        this.feed = feed;
        this.stream = stream;
        this.service = service.name();
    }

    @GetMapping
    @Access(scope = "events.read")
    @Operation(
            operationId = "listEvents",
            summary = "查询变更事件;List events in order, missing none",
            description =
                    "CloudEvents 1.0,按提交顺序。以 Accept: text/event-stream 持续订阅,断线后以 Last-Event-ID 续传。机构令牌得知变更而不得前后内容。"
                            + " CloudEvents 1.0 in the order of commits. Accept: text/event-stream follows them as they happen;"
                            + " Last-Event-ID takes up a broken stream. Who acts for an institution learns of a change without its content.")
    @Parameter(
            name = LAST_EVENT_ID,
            in = ParameterIn.HEADER,
            description = "断线续传:最后收到的事件;The last event received, to take up a broken stream",
            schema = @Schema(type = "string", maxLength = 200))
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = EventPage.class)),
                @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string"))
            })
    Mono<EventPage> list(Caller caller, EventQuery query) {
        return feed.read(query.start(), caller.regions(), query.kind(service), query.rows())
                .map(slice -> page(caller, slice));
    }

    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Access(scope = "events.read")
    @Hidden // one operation with list in the contract
    Flux<ServerSentEvent<CloudEvent>> follow(
            Caller caller,
            EventQuery query,
            @RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String lastEventId,
            ServerHttpResponse response) {
        response.getHeaders().setCacheControl("no-store");
        response.getHeaders().set("X-Accel-Buffering", "no");
        FeedPosition start = lastEventId == null ? query.start() : resumed(lastEventId);
        return stream.follow(start, caller.regions(), query.kind(service)).map(sent -> shown(caller, sent));
    }

    private static ServerSentEvent<CloudEvent> shown(Caller caller, ServerSentEvent<CloudEvent> sent) {
        CloudEvent event = sent.data();
        return event == null
                ? sent
                : ServerSentEvent.builder(event.shownTo(caller))
                        .id(event.sequence().text())
                        .build();
    }

    private EventPage page(Caller caller, FeedSlice slice) {
        List<CloudEvent> events = slice.entries().stream()
                .map(entry -> CloudEvent.of(service, entry).shownTo(caller))
                .toList();
        return new EventPage(events, new EventPage.Position(slice.next(), slice.more()));
    }

    private static FeedPosition resumed(String lastEventId) {
        try {
            return FeedPosition.parse(lastEventId);
        } catch (InvalidValueException malformed) {
            throw ProblemException.malformed(List.of(malformed.at(LAST_EVENT_ID)));
        }
    }
}
