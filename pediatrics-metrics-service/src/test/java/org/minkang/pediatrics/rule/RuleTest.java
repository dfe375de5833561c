package org.minkang.pediatrics.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.institution.InstitutionGrade;
import org.minkang.kit.institution.InstitutionLevel;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;
import org.minkang.pediatrics.item.ReturnItem;
import org.minkang.pediatrics.resource.Figures;
import org.minkang.pediatrics.resource.Reported;
import org.minkang.pediatrics.rule.InstitutionFacts.ReturnState;
import org.minkang.pediatrics.rule.RegionFacts.Counted;

/** 三亚市 (460200) has four counties. */
class RuleTest {

    private static final int YEAR = 2024;
    private static final RegionCode SANYA = new RegionCode("460200");
    private static final List<String> COUNTIES = List.of("460202", "460203", "460204", "460205");

    private final List<InstitutionFacts> institutions = new ArrayList<>();
    private final Map<RegionCode, Counted> residents = new HashMap<>();
    private int number = 1;

    @Test
    void fiveMillionExactlyDoNotCallForATertiaryChildrensHospital() {
        live(1_250_000, 1_250_000, 1_250_000, 1_250_000);
        assertThat(outcome("TERTIARY_CHILDRENS_HOSPITAL")).isEqualTo(Outcome.NOT_APPLICABLE);

        live(1_250_000, 1_250_000, 1_250_000, 1_250_001);
        assertThat(outcome("TERTIARY_CHILDRENS_HOSPITAL")).isEqualTo(Outcome.NOT_MET);

        institution("A519", InstitutionLevel.SECONDARY, InstitutionGrade.A);
        assertThat(outcome("TERTIARY_CHILDRENS_HOSPITAL")).isEqualTo(Outcome.NOT_MET);

        institution("A519", InstitutionLevel.TERTIARY, InstitutionGrade.B);
        assertThat(outcome("TERTIARY_CHILDRENS_HOSPITAL")).isEqualTo(Outcome.MET);
    }

    @Test
    void aCountyNotCountedLeavesItOpenUnlessTheOthersAreEnough() {
        residents.put(new RegionCode("460202"), new Counted(5_000_000, 1));
        assertThat(only("TERTIARY_CHILDRENS_HOSPITAL").reason()).isEqualTo(FindingReason.POPULATION_MISSING);

        residents.put(new RegionCode("460202"), new Counted(5_000_001, 1));
        assertThat(outcome("TERTIARY_CHILDRENS_HOSPITAL")).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void aRegionIsMadeOfTheCountiesThatItHadInTheYear() {
        RegionCode sanming = new RegionCode("350400");
        RegionCode joined = new RegionCode("350404");
        Map<RegionCode, Counted> one = Map.of(joined, new Counted(100_000, 1));
        Map<RegionCode, Counted> both = Map.of(joined, new Counted(400_000, 2));
        int others = Regions.standard().counties(sanming).size() - 1;

        assertThat(missing(joined, 2020, one)).isEqualTo(1);
        assertThat(missing(joined, 2020, both)).isZero();
        assertThat(missing(joined, 2022, one)).isZero();
        assertThat(missing(sanming, 2022, one)).isEqualTo(others);
    }

    private static long missing(RegionCode region, int year, Map<RegionCode, Counted> residents) {
        return new RegionFacts(region, year, List.of(), residents)
                .residents(region)
                .leavesMissing();
    }

    @Test
    void nobodyFallsShortOfWhatIsOnlyAllowed() {
        live(0, 0, 0, 3_000_000);
        assertThat(only("CHILDRENS_HOSPITAL_ALLOWED").reason()).isEqualTo(FindingReason.BOUND_NOT_REACHED);

        live(0, 0, 0, 3_000_001);
        assertThat(only("CHILDRENS_HOSPITAL_ALLOWED").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(only("CHILDRENS_HOSPITAL_ALLOWED").reason()).isEqualTo(FindingReason.MAY_HAVE_ONE);

        institution("A519", InstitutionLevel.UNRATED, InstitutionGrade.UNRATED);
        assertThat(outcome("CHILDRENS_HOSPITAL_ALLOWED")).isEqualTo(Outcome.MET);
    }

    @Test
    void aProvincialChildrensHospitalHasFiveHundredBedsAndTheHighestGrade() {
        RegionCode province = new RegionCode("440000");
        assertThat(in(province, "PROVINCIAL_CHILDRENS_HOSPITAL").get(0).outcome())
                .isEqualTo(Outcome.NOT_MET);

        InstitutionFacts large = childrensHospital(InstitutionGrade.A, 500);
        InstitutionFacts small = childrensHospital(InstitutionGrade.A, 499);
        InstitutionFacts lower = childrensHospital(InstitutionGrade.B, 900);
        InstitutionFacts silent = childrensHospital(InstitutionGrade.SPECIAL, -1);

        assertThat(hospitals(province, large, small)).isEqualTo(Outcome.MET);
        assertThat(hospitals(province, small, lower)).isEqualTo(Outcome.NOT_MET);
        assertThat(hospitals(province, small, silent)).isEqualTo(Outcome.UNDECIDED);
        assertThat(hospitals(province, large, silent)).isEqualTo(Outcome.MET);
        assertThat(in(SANYA, "PROVINCIAL_CHILDRENS_HOSPITAL")).isEmpty();
        assertThat(in(new RegionCode("440300"), "SHENZHEN_CHILDRENS_HOSPITAL")).hasSize(1);
    }

    @Test
    void aCountyHasAPublicGeneralHospitalWithAWard() {
        assertThat(county("COUNTY_PEDIATRIC_WARD").outcome()).isEqualTo(Outcome.NOT_MET);

        institution("A100", "52", ReturnState.RETURNED, said(ReturnItem.PEDIATRIC_WARD, 1));
        institution("A100", "12", ReturnState.RETURNED, said(ReturnItem.PEDIATRIC_WARD, 0));
        assertThat(county("COUNTY_PEDIATRIC_WARD").outcome()).isEqualTo(Outcome.NOT_MET);

        institution("A100", "12", ReturnState.OWED, Map.of());
        assertThat(county("COUNTY_PEDIATRIC_WARD").reason()).isEqualTo(FindingReason.RETURN_MISSING);

        institution("A100", "12", ReturnState.RETURNED, said(ReturnItem.PEDIATRIC_WARD, 1));
        assertThat(county("COUNTY_PEDIATRIC_WARD").outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void oneBedInTenIsEnough() {
        assertThat(ward(100, 10)).isEqualTo(Outcome.MET);
        assertThat(ward(101, 10)).isEqualTo(Outcome.NOT_MET);
        assertThat(ward(0, 0)).isEqualTo(Outcome.NOT_APPLICABLE);

        institution("A100", "12", ReturnState.RETURNED, said(ReturnItem.PEDIATRIC_WARD, 0));
        assertThat(last("PEDIATRIC_BED_SHARE").reason()).isEqualTo(FindingReason.BOUND_NOT_REACHED);
        institution("A100", "12", ReturnState.RETURNED, said(ReturnItem.PEDIATRIC_WARD, 1));
        assertThat(last("PEDIATRIC_BED_SHARE").reason()).isEqualTo(FindingReason.ITEM_MISSING);
        institution("A100", "12", ReturnState.EXEMPT, Map.of());
        assertThat(in(SANYA, "PEDIATRIC_BED_SHARE")).hasSize(5);
    }

    @Test
    void onlyHospitalsOfCountiesAreAskedForTheirShareOfBeds() {
        rated(InstitutionLevel.TERTIARY);
        rated(InstitutionLevel.PRIMARY);
        assertThat(in(SANYA, "PEDIATRIC_BED_SHARE")).isEmpty();

        rated(InstitutionLevel.SECONDARY);
        rated(InstitutionLevel.UNRATED);
        rated(null);
        assertThat(in(SANYA, "PEDIATRIC_BED_SHARE")).hasSize(3);
    }

    private void rated(@Nullable InstitutionLevel level) {
        institutions.add(facts("A100", "12", "460202", level, null, ReturnState.OWED, Map.of()));
    }

    @Test
    void aCountyHasAnInstitutionOfMaternalAndChildHealth() {
        assertThat(county("COUNTY_MATERNAL_CHILD_INSTITUTION").outcome()).isEqualTo(Outcome.NOT_MET);
        institution("G100", "12", ReturnState.OWED, Map.of());
        assertThat(county("COUNTY_MATERNAL_CHILD_INSTITUTION").outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void everyTownshipHealthCentreIsAbleToDeliver() {
        institution("C220", "12", ReturnState.RETURNED, said(ReturnItem.DELIVERY_SERVICE, 1));
        assertThat(last("TOWNSHIP_DELIVERY").outcome()).isEqualTo(Outcome.MET);
        institution("C210", "12", ReturnState.RETURNED, said(ReturnItem.DELIVERY_SERVICE, 0));
        assertThat(last("TOWNSHIP_DELIVERY").outcome()).isEqualTo(Outcome.NOT_MET);
        institution("C220", "12", ReturnState.OWED, Map.of());
        assertThat(last("TOWNSHIP_DELIVERY").outcome()).isEqualTo(Outcome.UNDECIDED);
        institution("C220", "12", ReturnState.RETURNED, Map.of(ReturnItem.DELIVERY_SERVICE, new Reported(false, 0)));
        assertThat(last("TOWNSHIP_DELIVERY").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void personnelIsWeighedSumBySumAndOnlyWhenAllHaveReturned() {
        spends(30, 100);
        spends(170, 400);
        assertThat(only("PERSONNEL_EXPENDITURE_SHARE").outcome()).isEqualTo(Outcome.MET);
        assertThat(only("PERSONNEL_EXPENDITURE_SHARE").evidence()).hasSize(2);

        spends(39, 98);
        assertThat(outcome("PERSONNEL_EXPENDITURE_SHARE")).isEqualTo(Outcome.NOT_MET);

        institution("A100", "12", ReturnState.OWED, Map.of());
        assertThat(outcome("PERSONNEL_EXPENDITURE_SHARE")).isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void pediatricStaffEarnNoLessThanTheirPeers() {
        assertThat(earns(100_00, 100_00)).isEqualTo(Outcome.MET);
        assertThat(earns(99_99, 100_00)).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void sixHundredPupilsExactlyCallForAHealthRoom() {
        assertThat(school(0, 599, 0)).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(school(0, 600, 0)).isEqualTo(Outcome.NOT_MET);
        assertThat(school(0, 600, 1)).isEqualTo(Outcome.MET);
        assertThat(school(1, 599, 0)).isEqualTo(Outcome.NOT_MET);
        assertThat(school(-1, 599, 1)).isEqualTo(Outcome.UNDECIDED);
        assertThat(school(-1, 600, 0)).isEqualTo(Outcome.NOT_MET);
        assertThat(school(1, -1, -1)).isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void everyRowHasItsRuleAndStatementsFindNothing() {
        assertThat(RuleCatalogue.rules())
                .extracting(StructuralRule::row)
                .hasSize(21)
                .contains("D8-N01", "D8-N21")
                .doesNotHaveDuplicates();
        assertThat(RuleCatalogue.rules())
                .filteredOn(rule -> rule.check() == null)
                .allMatch(rule ->
                        rule.findings(facts(new RegionCode("440000"))).findAny().isEmpty());
    }

    private Outcome ward(long total, long pediatric) {
        Map<ReturnItem, Reported> said = new EnumMap<>(said(ReturnItem.PEDIATRIC_WARD, 1));
        said.put(ReturnItem.TOTAL_BEDS, Reported.of(total));
        said.put(ReturnItem.PEDIATRIC_BEDS, Reported.of(pediatric));
        institution("A100", "12", ReturnState.RETURNED, said);
        return last("PEDIATRIC_BED_SHARE").outcome();
    }

    private void spends(long personnel, long business) {
        Map<ReturnItem, Reported> said = new EnumMap<>(said(ReturnItem.PERSONNEL_EXPENDITURE, personnel));
        said.put(ReturnItem.BUSINESS_EXPENDITURE, Reported.of(business));
        institution("A100", "12", ReturnState.RETURNED, said);
    }

    private Outcome earns(long pediatric, long peers) {
        Map<ReturnItem, Reported> said = new EnumMap<>(said(ReturnItem.PEDIATRIC_INCOME, pediatric));
        said.put(ReturnItem.PEER_INCOME, Reported.of(peers));
        institution("A100", "12", ReturnState.RETURNED, said);
        return last("PEDIATRIC_INCOME").outcome();
    }

    /** What is negative is missing. */
    private Outcome school(long boarding, long pupils, long room) {
        Map<ReturnItem, Reported> said = new EnumMap<>(ReturnItem.class);
        put(said, ReturnItem.BOARDING, boarding);
        put(said, ReturnItem.PUPILS, pupils);
        put(said, ReturnItem.HEALTH_ROOM, room);
        institution("X-SCHOOL", "12", ReturnState.RETURNED, said);
        return last("SCHOOL_HEALTH_ROOM").outcome();
    }

    private static void put(Map<ReturnItem, Reported> said, ReturnItem item, long value) {
        if (value >= 0) {
            said.put(item, Reported.of(value));
        }
    }

    private static Map<ReturnItem, Reported> said(ReturnItem item, long value) {
        return Map.of(item, Reported.of(value));
    }

    private InstitutionFacts childrensHospital(InstitutionGrade grade, long beds) {
        Map<ReturnItem, Reported> said = new EnumMap<>(ReturnItem.class);
        put(said, ReturnItem.TOTAL_BEDS, beds);
        return facts("A519", "12", "440103", InstitutionLevel.TERTIARY, grade, ReturnState.RETURNED, said);
    }

    private static Outcome hospitals(RegionCode region, InstitutionFacts... hospitals) {
        return rule("PROVINCIAL_CHILDRENS_HOSPITAL")
                .findings(new RegionFacts(region, YEAR, Arrays.asList(hospitals), Map.of()))
                .findFirst()
                .orElseThrow()
                .judgement()
                .outcome();
    }

    private void live(long... persons) {
        for (int index = 0; index < persons.length; index++) {
            residents.put(new RegionCode(COUNTIES.get(index)), new Counted(persons[index], 1));
        }
    }

    private void institution(String classCode, InstitutionLevel level, InstitutionGrade grade) {
        institutions.add(facts(classCode, "12", "460202", level, grade, ReturnState.OWED, Map.of()));
    }

    private void institution(String classCode, String department, ReturnState state, Map<ReturnItem, Reported> said) {
        institutions.add(
                facts(classCode, department, "460202", InstitutionLevel.SECONDARY, InstitutionGrade.A, state, said));
    }

    private InstitutionFacts facts(
            String classCode,
            String department,
            String area,
            @Nullable InstitutionLevel level,
            @Nullable InstitutionGrade grade,
            ReturnState state,
            Map<ReturnItem, Reported> said) {
        SocialCreditCode code = SocialCreditCode.of17(department + area + "R%08d".formatted(number++));
        return new InstitutionFacts(
                code, "样例机构", classCode, new RegionCode(area), true, level, grade, state, new Figures(said));
    }

    private Outcome outcome(String rule) {
        return only(rule).outcome();
    }

    private Judgement only(String rule) {
        List<Judgement> found = in(SANYA, rule);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private Judgement county(String rule) {
        return in(new RegionCode("460202"), rule).get(0);
    }

    private Judgement last(String rule) {
        List<Judgement> found = in(SANYA, rule);
        return found.get(found.size() - 1);
    }

    private List<Judgement> in(RegionCode region, String rule) {
        return rule(rule).findings(facts(region)).map(Finding::judgement).toList();
    }

    private RegionFacts facts(RegionCode region) {
        return new RegionFacts(region, YEAR, institutions, residents);
    }

    private static StructuralRule rule(String id) {
        return RuleCatalogue.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
