package org.minkang.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** nginx as a reverse proxy that keeps its upstream connections, where it is installed. */
final class Nginx {

    private static final String CONFIGURATION = """
        daemon off;
        user %1$s;
        worker_processes auto;
        pid %2$s/nginx.pid;
        error_log %2$s/error.log;
        events { worker_connections 1024; }
        http {
            access_log off;
            client_body_temp_path %2$s/body;
            proxy_temp_path %2$s/proxy;
            fastcgi_temp_path %2$s/fastcgi;
            uwsgi_temp_path %2$s/uwsgi;
            scgi_temp_path %2$s/scgi;
            upstream service { server %3$s; keepalive 32; }
            server {
                listen 127.0.0.1:%4$d;
                location = /nginx-ready { return 200; }
                location / {
                    proxy_pass http://service;
                    proxy_http_version 1.1;
                    proxy_set_header Connection "";
                    proxy_set_header Host $host;
                    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
                }
            }
        }
        """;

    private Nginx() {}

    static boolean isInstalled() {
        return Commands.isInstalled("nginx");
    }

    static Program start(Stage stage, String name, URI upstream) throws IOException, InterruptedException {
        int port = Programs.freePort();
        Path directory = stage.directory(name.replace(' ', '-'));
        Path configuration = Files.writeString(
                directory.resolve("nginx.conf"),
                CONFIGURATION.formatted(System.getProperty("user.name"), directory, upstream.getAuthority(), port));
        URI url = URI.create("http://127.0.0.1:" + port);
        return stage.programs()
                .start(
                        name,
                        List.of(
                                Commands.find("nginx"),
                                "-e",
                                directory.resolve("error.log").toString(),
                                "-c",
                                configuration.toString()),
                        Map.of(),
                        url,
                        url.resolve("/nginx-ready"));
    }
}
