package org.minkang.kit.journal;

import io.swagger.v3.oas.annotations.Operation;
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
            description = "从上次位置起按序读取,不漏任何一条。Reads on from the last place; a reader that pages through misses none.")
    Mono<EventPage> list(Caller caller, EventQuery query) {
        return feed.read(query.start(), caller.regions(), query.kind(service), query.rows())
                .map(this::page);
    }

    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Access(scope = "events.read")
    @Operation(
            operationId = "followEvents",
            summary = "订阅变更事件;Follow events as they happen",
            description = "服务器推送,断线后凭 Last-Event-ID 续接。Server-sent events; Last-Event-ID goes on after a break.")
    Flux<ServerSentEvent<CloudEvent>> follow(
            Caller caller,
            EventQuery query,
            @RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String lastEventId,
            ServerHttpResponse response) {
        response.getHeaders().setCacheControl("no-store");
        response.getHeaders().set("X-Accel-Buffering", "no");
        FeedPosition start = lastEventId == null ? query.start() : resumed(lastEventId);
        return stream.follow(start, caller.regions(), query.kind(service));
    }

    private EventPage page(FeedSlice slice) {
        List<CloudEvent> events = slice.entries().stream()
                .map(entry -> CloudEvent.of(service, entry))
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
