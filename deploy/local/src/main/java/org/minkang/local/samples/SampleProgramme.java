package org.minkang.local.samples;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.minkang.local.LaunchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * HTTP calls written down as data: a JSON file {@code {"name": …, "steps": […]}}. See {@code deploy/samples/README.md} for a step's
 * members. Each POST carries an {@code Idempotency-Key} of its own, so a load that was cut short is simply begun again.
 */
public final class SampleProgramme {

    private final Path file;
    private final Content content;

    private SampleProgramme(Path file, Content content) {
        this.file = file;
        this.content = content;
    }

    record Content(String name, List<SampleStep> steps) {}

    /**
     * The programme that a file holds.
     *
     * @throws LaunchException when the file is no sample programme
     */
    public static SampleProgramme read(Path file) {
        try {
            return new SampleProgramme(file, JsonMapper.shared().readValue(Files.readString(file), Content.class));
        } catch (IOException | JacksonException e) {
            throw new LaunchException("The sample " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    public String name() {
        return content.name();
    }

    /**
     * Sends every step in order.
     *
     * @throws LaunchException naming the first step that was not answered as expected
     */
    public void load(HttpClient http, URI gateway, TokenSource tokens) {
        SampleRun run = new SampleRun(http, gateway, tokens, file.toAbsolutePath());
        for (int number = 1; number <= content.steps().size(); number++) {
            run.send(content.steps().get(number - 1), number);
        }
    }
}
