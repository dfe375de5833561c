package org.minkang.kit.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where a service under test sends its events. It takes every call, and believes only what is signed as Standard Webhooks has it. The
 * service has to be let call it: {@code minkang.webhooks.allowed-targets=127.0.0.1/32}.
 */
public final class WebhookReceiver implements AutoCloseable {

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());

    private WebhookReceiver() {}

    /** One that listens. */
    public static WebhookReceiver listening() {
        WebhookReceiver receiver = new WebhookReceiver();
        receiver.server.start();
        receiver.server.stubFor(any(anyUrl()).willReturn(noContent()));
        return receiver;
    }

    /** The address of one subscriber. */
    public String url(String subscriber) {
        return server.baseUrl() + "/" + subscriber;
    }

    /**
     * Bodies of what was sent to a subscriber, in the order of their coming.
     *
     * @param secret {@code whsec_} and the key in Base64, as the subscription was answered with
     * @throws AssertionError when one of them is not signed with the secret
     */
    public List<String> received(String subscriber, String secret) {
        return server.findAll(postRequestedFor(urlEqualTo("/" + subscriber))).stream()
                .peek(call -> verify(call, secret))
                .map(LoggedRequest::getBodyAsString)
                .toList();
    }

    private static void verify(LoggedRequest call, String secret) {
        String signed =
                "%s.%s.%s".formatted(call.header("webhook-id").firstValue(), timestamp(call), call.getBodyAsString());
        String expected = "v1," + signature(secret, signed);
        String found = call.header("webhook-signature").firstValue();
        if (!expected.equals(found)) {
            throw new AssertionError("signed with " + found + " instead of " + expected + ": " + call);
        }
    }

    private static long timestamp(LoggedRequest call) {
        return Long.parseLong(call.header("webhook-timestamp").firstValue());
    }

    private static String signature(String secret, String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
