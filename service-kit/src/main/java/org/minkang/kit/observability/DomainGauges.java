package org.minkang.kit.observability;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;

/**
 * Figures of the programmes as dashboards pull them (Prometheus text format). Names are {@code minkang_<thing>_<unit>}; labels come from
 * short closed lists such as years and prefectures.
 */
public final class DomainGauges {

    /** What an operation that answers gauges produces: the text format, whose latest version is meant when none is named. */
    public static final String MEDIA_TYPE = "text/plain";

    private static final PrometheusTextFormatWriter WRITER = PrometheusTextFormatWriter.create();

    private final Map<String, GaugeSnapshot.Builder> gauges = new LinkedHashMap<>();

    /** Says what a gauge tells; needed before its first value. */
    public DomainGauges describe(String name, String help) {
        gauges.put(name, GaugeSnapshot.builder().name(name).help(help));
        return this;
    }

    /**
     * Adds a value.
     *
     * @param name as it was described
     * @param labels by name
     */
    public DomainGauges set(String name, Map<String, String> labels, double value) {
        GaugeSnapshot.Builder gauge = gauges.get(name);
        if (gauge == null) {
            throw new IllegalArgumentException("gauge " + name + " is not described");
        }
        gauge.dataPoint(GaugeDataPointSnapshot.builder()
                .labels(Labels.of(
                        labels.keySet().toArray(String[]::new), labels.values().toArray(String[]::new)))
                .value(value)
                .build());
        return this;
    }

    /** The answer to a poll, tagged by its content: 304 while nothing changes. */
    public ResponseEntity<String> answer() {
        byte[] text = bytes();
        return ResponseEntity.ok()
                .eTag('"' + DigestUtils.md5DigestAsHex(text) + '"')
                .body(new String(text, StandardCharsets.UTF_8));
    }

    /** All of it in the text format, for an answer whose tag is made of something that is cheaper to know. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    private byte[] bytes() {
        MetricSnapshots.Builder snapshots = MetricSnapshots.builder();
        gauges.values().forEach(gauge -> snapshots.metricSnapshot(gauge.build()));
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            WRITER.write(text, snapshots.build(), EscapingScheme.UNDERSCORE_ESCAPING);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toByteArray();
    }
}
