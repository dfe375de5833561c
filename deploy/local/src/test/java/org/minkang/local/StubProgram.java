package org.minkang.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;

/** Stands in for a program of the suite: answers 200 wherever it is told to listen. */
public final class StubProgram {

    private StubProgram() {}

    /** Listens until it is ended. */
    public static void main(String[] arguments) throws IOException {
        for (String port : new String[] {"SERVER_PORT", "MANAGEMENT_SERVER_PORT"}) {
            HttpServer server = HttpServer.create(
                    new InetSocketAddress(System.getenv("SERVER_ADDRESS"), Integer.parseInt(System.getenv(port))), 0);
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
        }
    }
}
