package org.minkang.kit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * What a setting must be like before a service starts with it. Local mode ({@code minkang.local=true}) is for one machine whose secrets
 * nobody else can reach; anywhere else secrets must be real ones.
 */
public final class SettingRules {

    private static final String LOCAL = "minkang.local";
    private static final Set<String> SAMPLES = Set.of(
            "postgres",
            "password",
            "passw0rd",
            "changeme",
            "change-me",
            "changeit",
            "secret",
            "admin",
            "root",
            "test",
            "sample",
            "example",
            "minkang",
            "123456",
            "12345678");

    private final boolean local;

    private SettingRules(boolean local) {
        this.local = local;
    }

    public static SettingRules of(Environment environment) {
        return new SettingRules(environment.getProperty(LOCAL, Boolean.class, false));
    }

    /**
     * {@code value}, which has no default.
     *
     * @throws StartRefusedException when it is missing or blank
     */
    public static String required(String setting, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw StartRefusedException.ofSetting(setting, "is missing");
        }
        return value;
    }

    /**
     * Outside local mode {@code value} must not be one that everybody knows, nor one of {@code names}.
     *
     * @throws StartRefusedException when it is
     */
    public void secret(String setting, String value, String... names) {
        String lower = value.toLowerCase(Locale.ROOT);
        boolean known = SAMPLES.contains(lower)
                || Arrays.stream(names)
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(lower));
        if (!local && known) {
            throw StartRefusedException.ofSetting(
                    setting, "holds a sample value that everybody knows, which only " + LOCAL + "=true allows");
        }
    }

    /**
     * Outside local mode {@code value} must be an https address.
     *
     * @throws StartRefusedException when it is not
     */
    public void https(String setting, String value) {
        if (!local && !value.startsWith("https://")) {
            throw StartRefusedException.ofSetting(
                    setting, "is not an https address, which only " + LOCAL + "=true allows");
        }
    }
}
