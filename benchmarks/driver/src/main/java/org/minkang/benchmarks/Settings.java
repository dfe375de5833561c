package org.minkang.benchmarks;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.minkang.local.data.DataDirectory;

/**
 * What programs are told in their environment.
 *
 * @param issuer of the tokens that they accept
 * @param databases theirs
 * @param data where their keys lie
 */
record Settings(Issuer issuer, Databases databases, DataDirectory data) {

    /** Its database, and whose tokens it accepts. */
    Map<String, String> service(String database) {
        Map<String, String> settings = identity(database);
        settings.put("MINKANG_DATABASE_PORT", Integer.toString(databases.port()));
        settings.put("MINKANG_DATABASE_NAME", database);
        settings.put("MINKANG_DATABASE_USERNAME", Databases.OWNER);
        settings.put("MINKANG_DATABASE_PASSWORD", databases.password());
        return settings;
    }

    /** The same, and a registry that is never asked. */
    Map<String, String> pediatrics(String database) {
        Map<String, String> settings = service(database);
        settings.put("MINKANG_REGISTRY_URL", issuer.issuer().toString());
        settings.put(
                "MINKANG_REGISTRY_TOKEN_ENDPOINT",
                issuer.issuer().resolve("/oauth2/token").toString());
        settings.put("MINKANG_REGISTRY_CLIENT_ID", "benchmark");
        settings.put("MINKANG_REGISTRY_CLIENT_SECRET", "benchmark");
        settings.put("MINKANG_REGISTRY_POLL_INTERVAL", "1d");
        return settings;
    }

    Map<String, String> twin(String database) {
        Map<String, String> settings = new HashMap<>();
        settings.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + databases.port() + "/" + database);
        settings.put("SPRING_DATASOURCE_USERNAME", Databases.OWNER);
        settings.put("SPRING_DATASOURCE_PASSWORD", databases.password());
        String jwt = "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_";
        settings.put(jwt + "ISSUER_URI", issuer.issuer().toString());
        settings.put(jwt + "JWK_SET_URI", issuer.keySetUri().toString());
        settings.put(jwt + "AUDIENCES", "minkang");
        return settings;
    }

    /** Everything on, its quota out of reach. */
    Map<String, String> gateway(URI upstream) {
        Map<String, String> settings = identity("gateway");
        settings.put("MINKANG_UPSTREAM_PAIRING", upstream.toString());
        settings.put("MINKANG_UPSTREAM_PEDIATRICS", upstream.toString());
        settings.put("MINKANG_GATEWAY_QUOTA_LIMIT", "1000000000");
        return settings;
    }

    /** Each journal has keys of its own, for they know how far it was sealed. */
    private Map<String, String> identity(String keys) {
        Map<String, String> settings = new HashMap<>();
        settings.put("MINKANG_LOCAL", "true");
        settings.put("MINKANG_IDENTITY_ISSUER", issuer.issuer().toString());
        settings.put("MINKANG_IDENTITY_JWK_SET_URI", issuer.keySetUri().toString());
        settings.put(
                "MINKANG_KEYS_DIRECTORY", data.directory("keys").resolve(keys).toString());
        return settings;
    }
}
