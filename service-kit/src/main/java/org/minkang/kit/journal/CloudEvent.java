package org.minkang.kit.journal;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.region.RegionCode;

/**
 * One change as others learn of it: CloudEvents 1.0 in JSON.
 *
 * @param specversion {@code 1.0}
 * @param id unique together with the source
 * @param source path of the service, such as {@code /pairing/v1}
 * @param type {@code org.minkang.<service>.<entity>.<action>}
 * @param subject id of the entity
 * @param time when the change was recorded
 * @param datacontenttype {@code application/json}
 * @param traceparent W3C trace context of the request that made the change, absent for the service's own work
 * @param regioncode where the entity belongs
 * @param sequence sorts as the feed does, and serves as its cursor
 * @param data the change
 */
@Schema(description = "CloudEvents 1.0;变更事件")
public record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        UUID subject,
        Instant time,
        String datacontenttype,
        @Nullable String traceparent,
        RegionCode regioncode,
        FeedPosition sequence,
        Data data) {

    /**
     * What changed.
     *
     * @param action what happened, past tense in kebab-case
     * @param version the entity's version after it
     * @param before the entity as it was, absent on creation and to who acts for an institution
     * @param after the entity as it is, absent on deletion and to who acts for an institution
     */
    @Schema(name = "CloudEventData")
    public record Data(
            String action,
            long version,
            @JsonRawValue @Schema(type = "object") @Nullable String before,
            @JsonRawValue @Schema(type = "object") @Nullable String after) {}

    /** What every event type of a service starts with. */
    public static String typePrefix(String service) {
        return "org.minkang." + service + ".";
    }

    /** The event that a journal row is; the same for everybody who reads it, whenever they do. */
    public static CloudEvent of(String service, JournalEntry entry) {
        return new CloudEvent(
                "1.0",
                Long.toString(entry.position().sequence()),
                "/" + service + "/v1",
                typePrefix(service) + entry.kind(),
                entry.entityId(),
                entry.recordedAt(),
                "application/json",
                traceparent(entry),
                entry.regionCode(),
                entry.position(),
                new Data(entry.action(), entry.version(), entry.before(), entry.after()));
    }

    /**
     * As a caller learns of it. One who acts for an institution is told that something changed and asks for the thing itself, whose own
     * rules decide what they see of it.
     */
    CloudEvent shownTo(Caller caller) {
        return !caller.actsForInstitution()
                ? this
                : new CloudEvent(
                        specversion,
                        id,
                        source,
                        type,
                        subject,
                        time,
                        datacontenttype,
                        traceparent,
                        regioncode,
                        sequence,
                        new Data(data.action(), data.version(), null, null));
    }

    private static @Nullable String traceparent(JournalEntry entry) {
        String span = HexFormat.of().toHexDigits(entry.position().sequence());
        return entry.traceId().equals(Caller.NO_TRACE) ? null : "00-" + entry.traceId() + "-" + span + "-01";
    }
}
