package org.minkang.pediatrics.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.kit.testing.Tokens;
import org.minkang.pediatrics.ReturnSuite;
import org.minkang.pediatrics.Suite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who polls an explanation is told of every step of the returns it shows, also of those that move no value. */
@ServiceTest(shared = "features")
class ExplanationPollFeatureTest {

    private static final Tokens ONE = ReturnSuite.province().subject("poll-1");
    private static final Tokens TWO = ReturnSuite.province().subject("poll-2");
    private static final Tokens THREE = ReturnSuite.province().subject("poll-3");
    private static final String FIGURES = "{\"totalBeds\": 90, \"pediatricBeds\": 30}";

    @Autowired
    private WebTestClient client;

    @Autowired
    private TestDatabase database;

    private ReturnSuite suite;

    @BeforeEach
    void given() {
        suite = new ReturnSuite(client, database);
    }

    @Test
    void aStepOfOneReturn() {
        Poll poll = new Poll("445381", 2016);
        Api.Answer draft = suite.draft(suite.institution("A100", "445381"), 2016, FIGURES);
        poll.tells("DRAFT 0");
        Api.Answer revised = Suite.ok(
                suite.as(ONE).put(ReturnSuite.RETURNS + "/" + draft.id(), "{\"figures\": " + FIGURES + "}", draft));
        poll.tells("DRAFT 1");
        Api.Answer submitted = suite.step(ONE, revised, "submission");
        poll.tells("SUBMITTED 2");
        Api.Answer reopened = suite.step(TWO, submitted, "reopening", ReturnSuite.reopening());
        poll.tells("REOPENED 3");
        Api.Answer again = suite.step(ONE, reopened, "submission");
        poll.tells("SUBMITTED 4");
        Api.Answer checked = suite.step(TWO, again, "check");
        poll.tells("CHECKED 5");
        Api.Answer approved = suite.step(THREE, checked, "approval");
        poll.tells("APPROVED 6");
        suite.step(ONE, approved, "lock");
        poll.tells("LOCKED 7");
    }

    @Test
    void aStepOfAllReturnsOfARound() {
        Poll poll = new Poll("445322", 2016);
        String hospital = suite.institution("A100", "445322");
        Api.Answer round = suite.round("445322", 2016, "[\"A\"]");
        poll.tells("DRAFT 0");
        Api.Answer draft = suite.as(ONE).get(ReturnSuite.RETURNS + "?institution=" + hospital);
        Api.Answer owed = suite.as(ONE).get(ReturnSuite.RETURNS + "/" + draft.<String>at("$.items[0].id"));
        Api.Answer written = Suite.ok(
                suite.as(ONE).put(ReturnSuite.RETURNS + "/" + owed.id(), "{\"figures\": " + FIGURES + "}", owed));
        suite.step(ONE, written, "submission");
        poll.tells("SUBMITTED 2");

        move(TWO, round, "check");
        poll.tells("CHECKED 3");
        move(THREE, round, "approval");
        poll.tells("APPROVED 4");
        move(ONE, round, "lock");
        poll.tells("LOCKED 5");
    }

    private void move(Tokens caller, Api.Answer round, String step) {
        Suite.ok(suite.as(caller).post(ReturnSuite.ROUNDS + "/" + round.id() + "/" + step, "{}", round));
    }

    /** What somebody sees who asks again and again, with the tag of the last answer. */
    private final class Poll {

        private final String path;
        private String tag = "\"none\"";

        Poll(String county, int year) {
            this.path = "/pediatrics/v1/explanations?region=%s&year=%d&indicator=BEDS_PER_1000".formatted(county, year);
        }

        void tells(String standing) {
            Api.Answer told = suite.as(ONE).get(path, "If-None-Match", tag);
            assertThat(told.status()).as(standing).isEqualTo(200);
            List<String> statuses = told.at("$.inputs.returns[*].status");
            List<Integer> versions = told.at("$.inputs.returns[*].version");
            assertThat(statuses.get(0) + " " + versions.get(0)).isEqualTo(standing);
            tag = told.etag();
        }
    }
}
