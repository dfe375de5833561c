package org.minkang.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.minkang.kit.testing.Tokens;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What feature tests need to be there, made through the API. Years tell the programmes of one region apart. */
public final class Suite {

    private static final String[] SCOPES = {"pairing.read", "pairing.write", "reference.read", "reference.write"};
    private static final AtomicInteger YEAR = new AtomicInteger(2001);
    private static final AtomicInteger NUMBER = new AtomicInteger(1);

    private final Api api;

    public Suite(WebTestClient client) {
        this.api = new Api(client, city());
    }

    /** The bureau that drafts, designates and withdraws. */
    public static Tokens city() {
        return Tokens.cityBureau("441300", SCOPES);
    }

    /** The bureau above, which publishes. */
    public static Tokens province() {
        return Tokens.provinceAdmin("440000", SCOPES);
    }

    public static Tokens county(String region) {
        return Tokens.countyBureau(region, SCOPES);
    }

    /** A hospital that sees its own county only. */
    public static Tokens hospital(String creditCode, String region) {
        return Tokens.institution(creditCode, region, SCOPES);
    }

    public Api as(Tokens caller) {
        return api.as(caller);
    }

    /** An institution registered just now. */
    public Api.Answer institution(String classCode, String level, String region) {
        return created(api.as(province()), "/pairing/v1/institutions", institutionBody(classCode, level, region));
    }

    /** A valid request to register an institution that nobody has registered. */
    public static String institutionBody(String classCode, String level, String region) {
        String code = Given.creditCode(region).value();
        return """
                {"creditCode": "%s", "name": "样例机构%s", "institutionClass": "%s", "level": "%s", "grade": "A",
                 "regionCode": "%s"}
                """.formatted(code, code.substring(9), classCode, level, region);
    }

    /** A job that the city asked for: the import of one institution. */
    public UUID job() {
        String line = Given.creditCode("441322").value() + ",样例机构,C220,一级,甲等,441322\n";
        return api.upload("/pairing/v1/institutions/imports", "统一社会信用代码,机构名称,机构类别,级别,等次,区划代码\n" + line)
                .id();
    }

    /** A draft for the city and a year of its own. */
    public Api.Answer draft() {
        return draft("441300", YEAR.getAndIncrement());
    }

    public Api.Answer draft(String region, int year) {
        return created(
                api.as(Tokens.provinceAdmin("440000", SCOPES).subject("author")),
                "/pairing/v1/programmes",
                """
                {"template": "CITY_TOWNSHIP_SUPPORT", "areaCode": "%s", "year": %d}
                """.formatted(region, year));
    }

    /** A published programme. */
    public Api.Answer programme() {
        return publish(draft());
    }

    public Api.Answer publish(Api.Answer draft) {
        return ok(api.as(province())
                .post(
                        "/pairing/v1/programmes/" + draft.id() + "/publication",
                        "{\"publishedOn\": \"2012-06-14\"}",
                        draft));
    }

    /** A proposal between a hospital of 441302 and a township health centre of 441322. */
    public Api.Answer proposal(UUID programme) {
        return proposal(
                programme, institution("A100", "SECONDARY", "441302"), institution("C220", "PRIMARY", "441322"));
    }

    public Api.Answer proposal(UUID programme, Api.Answer supporter, Api.Answer recipient) {
        return created(api, "/pairing/v1/pairings", proposalBody(programme, supporter, recipient));
    }

    public static String proposalBody(UUID programme, Api.Answer supporter, Api.Answer recipient) {
        return """
                {"programmeId": "%s", "supporter": "%s", "recipient": "%s",
                 "period": {"start": "2012-07-01", "end": "2013-06-30"}, "modes": ["STATIONED"]}
                """.formatted(programme, supporter.at("$.creditCode"), recipient.at("$.creditCode"));
    }

    /** Takes one step that must succeed. */
    public Api.Answer step(Tokens caller, Api.Answer pairing, String step, String body) {
        return ok(tryStep(caller, pairing, step, body));
    }

    /** Takes one step that may be refused. */
    public Api.Answer tryStep(Tokens caller, Api.Answer pairing, String step, String body) {
        String path = "/pairing/v1/pairings/" + pairing.id() + "/" + step;
        boolean put = step.startsWith("plans/") || step.equals("agreement");
        Api calls = api.as(caller);
        return put ? calls.put(path, body, pairing) : calls.post(path, body, pairing);
    }

    public Api.Answer designated(Api.Answer proposal) {
        return step(city(), proposal, "designation", "{\"designatedOn\": \"2012-06-15\"}");
    }

    /** Both plans handed in by the city for the supporter. */
    public Api.Answer planned(Api.Answer designated) {
        Api.Answer annual = step(city(), designated, "plans/ANNUAL", PLAN);
        Api.Answer both = step(city(), annual, "plans/THREE_YEAR", PLAN);
        return step(city(), both, "plan-submission", "{}");
    }

    /** Signed by both sides. */
    public Api.Answer signed(Api.Answer planned) {
        Api.Answer agreed = step(city(), planned, "agreement", AGREEMENT);
        Api.Answer half = step(city(), agreed, "signature", signature("SUPPORTER"));
        return step(city(), half, "signature", signature("RECIPIENT"));
    }

    /** Somebody of a hospital's staff, registered just now. */
    public Api.Answer staffMember(Api.Answer employer) {
        return created(api.as(province()), "/pairing/v1/staff-members", staffBody(employer));
    }

    /** A valid request to register somebody whom nobody has registered. */
    public static String staffBody(Api.Answer employer) {
        return """
                {"number": "GD-HZ-%06d", "employer": "%s", "name": "样例甲乙", "specialty": "MEDICAL", "title": "232"}
                """.formatted(NUMBER.getAndIncrement(), employer.at("$.creditCode"));
    }

    /** A full-time posting from 30 July 2012 to 31 January 2013, drawn up only. */
    public Api.Answer posting(Api.Answer pairing, Api.Answer member) {
        return created(api, "/pairing/v1/postings", postingBody(pairing, member));
    }

    public static String postingBody(Api.Answer pairing, Api.Answer member) {
        return postingBody(pairing, member, "2012-07-30", "2013-01-31", 1);
    }

    public static String postingBody(Api.Answer pairing, Api.Answer member, String start, String end, int batch) {
        return """
                {"pairingId": "%s", "staffId": "%s", "specialty": "MEDICAL", "discipline": "内科", "batch": %d,
                 "fullTime": true, "period": {"start": "%s", "end": "%s"}}
                """.formatted(pairing.id(), member.id(), batch, start, end);
    }

    /** Takes one step of a posting that must succeed. */
    public Api.Answer postingStep(Tokens caller, Api.Answer posting, String step, String body) {
        return ok(tryPostingStep(caller, posting, step, body));
    }

    /** Takes one step of a posting that may be refused. */
    public Api.Answer tryPostingStep(Tokens caller, Api.Answer posting, String step, String body) {
        return api.as(caller).post("/pairing/v1/postings/" + posting.id() + "/" + step, body, posting);
    }

    /** On post since 30 July 2012. */
    public Api.Answer onPost(Api.Answer posting) {
        Api.Answer trained = postingStep(city(), posting, "training", "{\"trainedOn\": \"2012-07-20\"}");
        Api.Answer reported = postingStep(city(), trained, "report", "{\"reportedOn\": \"2012-07-25\"}");
        return postingStep(city(), reported, "arrival", "{\"arrivedOn\": \"2012-07-30\"}");
    }

    /** A signed pairing with somebody of {@code supporter} on post since 30 July 2012. */
    public Api.Answer active(Api.Answer signed, Api.Answer supporter) {
        onPost(posting(signed, staffMember(supporter)));
        return signed;
    }

    /** An activity of 15 August 2012, recorded by the city for the supporter. */
    public Api.Answer activity(Api.Answer pairing) {
        return created(api, "/pairing/v1/activities", activityBody(pairing));
    }

    public static String activityBody(Api.Answer pairing) {
        return """
                {"pairingId": "%s", "kind": "TEACHING_ROUND", "field": "BASIC_CARE", "heldOn": "2012-08-15",
                 "place": "内科病区", "personsReached": 12}
                """.formatted(pairing.id());
    }

    /** Equipment given on 10 September 2012, recorded by the city for the supporter. */
    public Api.Answer contribution(Api.Answer pairing) {
        return created(api, "/pairing/v1/contributions", contributionBody(pairing));
    }

    public static String contributionBody(Api.Answer pairing) {
        return """
                {"pairingId": "%s", "kind": "EQUIPMENT", "amount": "56000.00",
                 "asset": {"name": "便携式心电图机", "quantity": 2}, "givenOn": "2012-09-10"}
                """.formatted(pairing.id());
    }

    /** Free places from September to November 2012, recorded by the city for the supporter. */
    public Api.Answer trainingPlace(Api.Answer pairing) {
        return created(api, "/pairing/v1/training-places", trainingPlaceBody(pairing));
    }

    public static String trainingPlaceBody(Api.Answer pairing) {
        return """
                {"pairingId": "%s", "kind": "FREE_FELLOWSHIP", "discipline": "超声诊断", "places": 4, "persons": 3,
                 "period": {"start": "2012-09-01", "end": "2012-11-30"}, "fee": "0.00"}
                """.formatted(pairing.id());
    }

    /** A link without a work system, recorded by the city for the supporter. */
    public Api.Answer telemedicineLink(Api.Answer pairing) {
        return created(api, "/pairing/v1/telemedicine-links", telemedicineLinkBody(pairing));
    }

    public static String telemedicineLinkBody(Api.Answer pairing) {
        return """
                {"pairingId": "%s", "establishedOn": "2012-08-20", "services": ["CONSULTATION", "IMAGING"]}
                """.formatted(pairing.id());
    }

    /** Somebody of the supporter's staff who was on post from 30 July 2012 to 31 January 2013, 186 days. */
    public Api.Answer servedMember(Api.Answer pairing, Api.Answer supporter) {
        Api.Answer member = staffMember(supporter);
        onPost(posting(pairing, member));
        return member;
    }

    /** What the city certifies of somebody's service. */
    public Api.Answer certificate(Api.Answer member) {
        return created(api, "/pairing/v1/certificates", certificateBody(member));
    }

    public static String certificateBody(Api.Answer member) {
        return "{\"staffId\": \"%s\"}".formatted(member.id());
    }

    public static final String PLAN = """
            {"goals": ["提高常见病诊疗能力"], "tasks": [{"title": "每周专家门诊", "dueOn": "2012-12-30"}]}
            """;

    public static final String AGREEMENT = """
            {"agreedOn": "2012-06-20", "seats": [{"specialty": "MEDICAL", "discipline": "内科", "headcount": 2}]}
            """;

    public static String signature(String party) {
        return "{\"party\": \"%s\", \"signedOn\": \"2012-06-25\", \"signatory\": \"院长\"}".formatted(party);
    }

    private static Api.Answer created(Api api, String path, String body) {
        Api.Answer answer = api.post(path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private static Api.Answer ok(Api.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
