package org.minkang.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.Tokens;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What feature tests need to be there, made through the API. Years tell the programmes of one region apart. */
public final class Suite {

    private static final String[] SCOPES = {"pairing.read", "pairing.write", "reference.read", "reference.write"};
    private static final AtomicInteger YEAR = new AtomicInteger(2001);
    private static final Map<WebTestClient, Api.Answer> SHARED = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBER = new AtomicInteger(1);

    private final WebTestClient client;
    private final Api api;

    public Suite(WebTestClient client) {
        this.client = client;
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

    /** A published programme in which many tests have their pairings, for those who ask nothing of the programme itself. */
    public UUID sharedProgramme() {
        return SHARED.computeIfAbsent(client, unused -> programme()).id();
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

    /** The first note on the annual plan's only task, at 40 percent on 30 September 2012, by the city for the supporter. */
    public Api.Answer planTask(Api.Answer pairing) {
        return created(api, "/pairing/v1/plan-tasks", planTaskBody(pairing));
    }

    public static String planTaskBody(Api.Answer pairing) {
        return """
                {"pairingId": "%s", "plan": "ANNUAL", "task": 1, "notedOn": "2012-09-30", "percent": 40,
                 "note": "专家门诊已开 19 次"}
                """.formatted(pairing.id());
    }

    /** The same task done on 20 December 2012. */
    public Api.Answer planTaskDone(Api.Answer pairing) {
        Api.Answer begun = planTask(pairing);
        return ok(api.post("/pairing/v1/plan-tasks/" + begun.id() + "/progress", PROGRESS_DONE, begun));
    }

    public static final String PROGRESS_DONE = """
            {"notedOn": "2012-12-20", "percent": 100, "note": "专家门诊已开 48 次", "evidence": "门诊登记本"}
            """;

    /** A goal due on 30 December 2012, set by the city for the supporter. */
    public Api.Answer assessmentGoal(Api.Answer pairing) {
        return created(api, "/pairing/v1/assessment-goals", assessmentGoalBody(pairing));
    }

    public static String assessmentGoalBody(Api.Answer pairing) {
        return """
                {"pairingId": "%s", "title": "每月在岗不少于 22 天", "dueOn": "2012-12-30", "measure": "考勤表"}
                """.formatted(pairing.id());
    }

    /** A case of 20 October 2012, recorded by the city. */
    public Api.Answer publicityItem(Api.Answer pairing) {
        return created(api, "/pairing/v1/publicity-items", publicityItemBody(pairing));
    }

    public static String publicityItemBody(Api.Answer pairing) {
        return """
                {"pairingId": "%s", "kind": "CASE", "title": "卫生院能做胃镜了", "text": "带教后独立开展胃镜检查。",
                 "publishedOn": "2012-10-20", "channel": "市卫生局网站", "link": "https://www.example.org/news/1"}
                """.formatted(pairing.id());
    }

    /** The recipient's figures of a month, by the city for the recipient. */
    public Api.Answer effectReturn(Api.Answer pairing, String month, int visits) {
        return created(api, "/pairing/v1/effect-returns", effectReturnBody(pairing, month, visits));
    }

    public static String effectReturnBody(Api.Answer pairing, String month, int visits) {
        return """
                {"pairingId": "%s", "month": "%s",
                 "figures": {"outpatientVisits": %d, "discharges": 80, "newTechniques": 0, "transfersOut": 12}}
                """.formatted(pairing.id(), month, visits);
    }

    /** The supporter's report of a month, opened by the city. */
    public Api.Answer monthlyReport(Api.Answer pairing, String month) {
        return created(api, "/pairing/v1/monthly-reports", monthlyReportBody(pairing, month));
    }

    public static String monthlyReportBody(Api.Answer pairing, String month) {
        return "{\"pairingId\": \"%s\", \"month\": \"%s\"}".formatted(pairing.id(), month);
    }

    /** A monthly report submitted by the city for the supporter. */
    public Api.Answer submitted(Api.Answer report) {
        return ok(
                api.post("/pairing/v1/monthly-reports/" + report.id() + "/submission", "{\"note\": \"按时轮换\"}", report));
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

    /** A pairing that goes on to 2098, with somebody of the supporter's staff on post since 30 July 2012, as it is now. */
    public Api.Answer lasting(UUID programme, Api.Answer supporter, Api.Answer recipient) {
        String body = proposalBody(programme, supporter, recipient).replace("2013-06-30", "2098-06-30");
        Api.Answer proposal = created(api, "/pairing/v1/pairings", body);
        return now(active(signed(planned(designated(proposal))), supporter));
    }

    /** A pairing as it is now. */
    public Api.Answer now(Api.Answer pairing) {
        return ok(api.get("/pairing/v1/pairings/" + pairing.id()));
    }

    /** What the supporter says of a year, handed in on its 20 December by the city for it. */
    public Api.Answer annualSummary(Api.Answer pairing, int year) {
        return created(api, "/pairing/v1/annual-summaries", annualSummaryBody(pairing, year));
    }

    public static String annualSummaryBody(Api.Answer pairing, int year) {
        return """
                {"pairingId": "%s", "year": %d, "text": "全年派驻四人次,开展专家门诊四十八次。",
                 "submittedOn": "%d-12-20"}
                """.formatted(pairing.id(), year, year);
    }

    /** An assessment begun by the city for the supporter, without any score. */
    public Api.Answer assessment(Api.Answer pairing, int year) {
        return created(api, "/pairing/v1/assessments", assessmentBody(pairing, year));
    }

    public static String assessmentBody(Api.Answer pairing, int year) {
        return "{\"pairingId\": \"%s\", \"year\": %d}".formatted(pairing.id(), year);
    }

    /** Full points on the shipped card but for the staff, which has 25 of the 100. */
    public static String scores(String staff) {
        return """
                {"scores": [{"criterion": "LEADERSHIP", "score": 10}, {"criterion": "PLANS_AGREEMENT", "score": 10},
                            {"criterion": "STAFF", "score": %s, "note": "花名册齐全"}, {"criterion": "COVERAGE", "score": 5},
                            {"criterion": "MANAGEMENT", "score": 15}, {"criterion": "TALENT", "score": 10},
                            {"criterion": "CAPABILITY", "score": 20}, {"criterion": "SUMMARY_PUBLICITY", "score": 5}]}
                """.formatted(staff);
    }

    /** The self-score written by the city for the supporter. */
    public Api.Answer selfScore(Api.Answer assessment) {
        return ok(api.put("/pairing/v1/assessments/" + assessment.id() + "/self-score", scores("25"), assessment));
    }

    /** Takes one step of an assessment that may be refused. */
    public Api.Answer tryAssessmentStep(Tokens caller, Api.Answer assessment, String step, String body) {
        return api.as(caller).post("/pairing/v1/assessments/" + assessment.id() + "/" + step, body, assessment);
    }

    /** Takes one step of an assessment that must succeed. */
    public Api.Answer assessmentStep(Tokens caller, Api.Answer assessment, String step, String body) {
        return ok(tryAssessmentStep(caller, assessment, step, body));
    }

    /** Handed in by the city for the supporter. */
    public Api.Answer selfScored(Api.Answer pairing, int year) {
        return assessmentStep(city(), selfScore(assessment(pairing, year)), "submission", "{}");
    }

    /** Scored by the province, the staff with so many points; the year is summed up. */
    public Api.Answer bureauScored(Api.Answer pairing, int year, String staff) {
        annualSummary(pairing, year);
        return assessmentStep(province(), selfScored(pairing, year), "bureau-score", scores(staff));
    }

    /** Made final by the city. */
    public Api.Answer assessed(Api.Answer pairing, int year, String staff) {
        return assessmentStep(city(), bureauScored(pairing, year, staff), "finalisation", "{}");
    }

    /** A card of one criterion for a year of a programme. */
    public Api.Answer scorecard(UUID programme, int year) {
        return created(api.as(province()), "/pairing/v1/scorecards", scorecardBody(programme, year, 100));
    }

    public static String scorecardBody(UUID programme, int year, int weight) {
        return """
                {"programmeId": "%s", "year": %d, "card": {"titleZh": "样例市评分表", "titleEn": "Sample card",
                 "criteria": [{"code": "ALL", "nameZh": "全部工作", "nameEn": "All", "weight": %d, "evidence": "年度总结"}],
                 "grades": {"excellent": 90, "good": 80, "qualified": 60}}}
                """.formatted(programme, year, weight);
    }

    /** A draft written by the city that criticises a unit in 2012. */
    public Api.Answer notice(UUID programme, Api.Answer unit) {
        return created(api, "/pairing/v1/notices", noticeBody(programme, "unit", unit.at("$.creditCode")));
    }

    /**
     * What {@link #notice} writes.
     *
     * @param subject {@code unit} with a credit code, or {@code staffId} with an id
     */
    public static String noticeBody(UUID programme, String subject, String whom) {
        return """
                {"programmeId": "%s", "year": 2012, "kind": "CRITICISM", "%s": "%s", "reason": "驻点轮换脱节,无人在岗"}
                """.formatted(programme, subject, whom);
    }

    /** Published by the province. */
    public Api.Answer published(Api.Answer notice) {
        return ok(api.as(province())
                .post(
                        "/pairing/v1/notices/" + notice.id() + "/publication",
                        "{\"publishedOn\": \"2013-01-15\"}",
                        notice));
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
