package org.minkang.acceptance;

import tools.jackson.databind.JsonNode;

/**
 * What the service of returns knows of Guangdong, asked for until it answers.
 *
 * @param door to the suite
 * @param client who asks
 */
record Reported(Door door, String client) {

    /** Pediatric beds of the whole province, from the totals; 0 where nothing is reported. */
    long beds(int year) throws InterruptedException {
        return get("/pediatrics/v1/values?indicator=BEDS_PER_1000&definition=1&level=PROVINCE&within=440000&year="
                        + year)
                .at("/items/0/numerator")
                .asLong(0);
    }

    /** How many returns are submitted. */
    int submitted(int year) throws InterruptedException {
        return get("/pediatrics/v1/returns?count=true&limit=1&status=SUBMITTED&year=" + year)
                .at("/page/total")
                .asInt(-1);
    }

    /** Those of one institution. */
    JsonNode returns(int year, String institution) throws InterruptedException {
        return get("/pediatrics/v1/returns?year=" + year + "&institution=" + institution)
                .at("/items");
    }

    String jobStatus(String job) throws InterruptedException {
        return get("/pediatrics/v1/jobs/" + job).at("/status").asString();
    }

    private JsonNode get(String path) throws InterruptedException {
        return Insistence.get(door, client, path).body();
    }
}
