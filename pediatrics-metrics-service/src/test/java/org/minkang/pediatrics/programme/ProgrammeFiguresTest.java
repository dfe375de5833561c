package org.minkang.pediatrics.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minkang.kit.institution.InstitutionGrade;
import org.minkang.kit.institution.InstitutionLevel;
import org.minkang.pediatrics.figure.Criterion;
import org.minkang.pediatrics.rule.InstitutionKind;
import org.minkang.pediatrics.rule.RuleBound;
import org.minkang.pediatrics.rule.RuleCatalogue;
import org.minkang.pediatrics.rule.RuleCheck;
import org.minkang.pediatrics.rule.StructuralRule;
import org.minkang.pediatrics.target.ShippedTargets;
import org.minkang.pediatrics.target.Target;

/** Every row of the programme with the figure that it states, written out by hand. */
class ProgrammeFiguresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            D8-T01 | BEDS_PER_1000        | 2.0  | AT_LEAST | INCLUSIVE
            D8-T02 | PHYSICIANS_PER_1000  | 0.60 | AT_LEAST | INCLUSIVE
            D8-T03 | GP_COVERAGE          | 80   | AT_LEAST | INCLUSIVE
            D8-T04 | BEDS_PER_1000        | 2.2  | AT_LEAST | INCLUSIVE
            D8-T05 | PHYSICIANS_PER_1000  | 0.69 | AT_LEAST | INCLUSIVE
            D8-T06 | GP_COVERAGE          | 100  | AT_LEAST | INCLUSIVE
            D8-N02 | UNDERGRADUATE_INTAKE | 200  | AT_LEAST | INCLUSIVE
            D8-N03 | RESIDENTS_TRAINED    | 1750 | AT_LEAST | INCLUSIVE
            D8-N04 | OBSTETRIC_TRAINED    | 1000 | AT_LEAST | INCLUSIVE
            D8-N05 | TRANSFER_TRAINED     | 360  | AT_LEAST | INCLUSIVE
            D8-N14 | DELIVERY_COVERAGE    | 100  | AT_LEAST | INCLUSIVE
            D8-N15 | PERSONNEL_SHARE      | 40   | AT_LEAST | INCLUSIVE
            """)
    void aTargetIsTheFigureOfItsRow(String row, String indicator, String value, String direction, String bound) {
        List<Target> targets = ShippedTargets.read().stream()
                .filter(target -> target.sourceRefs().contains(row))
                .toList();

        assertThat(targets).singleElement().satisfies(target -> {
            Criterion criterion = target.criterion();
            assertThat(target.indicator()).isEqualTo(indicator);
            assertThat(target.area().value()).isEqualTo("440000");
            assertThat(criterion.value()).isEqualByComparingTo(value);
            assertThat(List.of(criterion.direction().name(), criterion.bound().name()))
                    .containsExactly(direction, bound);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            D8-N06 | PROVINCIAL_CHILDRENS_HOSPITAL     | DUTY   | TOTAL_BEDS 500 AT_LEAST INCLUSIVE, INSTITUTIONS 1 AT_LEAST INCLUSIVE
            D8-N07 | SHENZHEN_CHILDRENS_HOSPITAL       | DUTY   | INSTITUTIONS 1 AT_LEAST INCLUSIVE
            D8-N08 | TERTIARY_CHILDRENS_HOSPITAL       | DUTY   | RESIDENTS 5000000 AT_LEAST EXCLUSIVE, INSTITUTIONS 1 AT_LEAST INCLUSIVE
            D8-N09 | CHILDRENS_HOSPITAL_ALLOWED        | ADVICE | RESIDENTS 3000000 AT_LEAST EXCLUSIVE, INSTITUTIONS 1 AT_LEAST INCLUSIVE
            D8-N11 | COUNTY_PEDIATRIC_WARD             | DUTY   | INSTITUTIONS 1 AT_LEAST INCLUSIVE
            D8-N12 | PEDIATRIC_BED_SHARE               | DUTY   | PERCENT 10 AT_LEAST INCLUSIVE
            D8-N13 | COUNTY_MATERNAL_CHILD_INSTITUTION | DUTY   | INSTITUTIONS 1 AT_LEAST INCLUSIVE
            D8-N14 | TOWNSHIP_DELIVERY                 | DUTY   | ''
            D8-N15 | PERSONNEL_EXPENDITURE_SHARE       | DUTY   | PERCENT 40 AT_LEAST INCLUSIVE
            D8-N16 | PEDIATRIC_INCOME                  | DUTY   | PERCENT 100 AT_LEAST INCLUSIVE
            D8-N19 | SCHOOL_HEALTH_ROOM                | DUTY   | BOARDING 1 AT_LEAST INCLUSIVE, PUPILS 600 AT_LEAST INCLUSIVE
            """)
    void aRuleDecidesByTheFiguresOfItsRow(String row, String id, String kind, String bounds) {
        StructuralRule rule = rule(row);
        RuleCheck check = Objects.requireNonNull(rule.check());

        assertThat(List.of(rule.id(), rule.kind().name())).containsExactly(id, kind);
        assertThat(check.bounds().stream().map(ProgrammeFiguresTest::text))
                .containsExactlyElementsOf(Arrays.stream(bounds.split(", "))
                        .filter(bound -> !bound.isEmpty())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "D8-N06, A519, false, TERTIARY, A",
        "D8-N07, A519, false, TERTIARY, A",
        "D8-N08, A519, false, TERTIARY, ",
        "D8-N09, A519, false, , ",
        "D8-N11, A1, true, , ",
        "D8-N12, A1, true, SECONDARY, ",
        "D8-N13, G, false, , ",
        "D8-N14, C2, false, , ",
        "D8-N15, A, true, , ",
        "D8-N16, A G, false, , ",
        "D8-N19, X-SCHOOL, false, , "
    })
    void aRuleAsksTheInstitutionsOfItsRow(
            String row,
            String classes,
            boolean publicOnly,
            @Nullable InstitutionLevel level,
            @Nullable InstitutionGrade grade) {
        InstitutionKind kind = Objects.requireNonNull(rule(row).check()).institutions();

        assertThat(kind.classes()).containsExactly(classes.split(" "));
        assertThat(kind.publicOnly()).isEqualTo(publicOnly);
        assertThat(kind.level()).isEqualTo(level);
        assertThat(kind.grade()).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "D8-N01, TEXT, 8 所高校, ",
        "D8-N10, TEXT, 国家儿童区域医疗中心, ",
        "D8-N17, BAN, 不得与药品、耗材、检查、化验收入挂钩, ",
        "D8-N18, DEADLINE, 6 月 30 日前, --06-30",
        "D8-N20, TEXT, 国家、省、市、县四级, ",
        "D8-N21, TEXT, 珠三角和粤东、粤西、粤北, "
    })
    void aStatementSaysTheFigureOfItsRow(String row, String kind, String says, @Nullable String deadline) {
        StructuralRule rule = rule(row);

        assertThat(rule.kind().name()).isEqualTo(kind);
        assertThat(rule.textZh()).contains(says);
        assertThat(rule.deadline()).isEqualTo(deadline);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            D8-K01 | MEASURE | 高校培养儿科人才,优先聘用儿科毕业生
            D8-K02 | MEASURE | 扩大儿科住院医师培训并倾斜补助
            D8-K03 | MEASURE | 儿科、产科医师转岗培训,合格者增加执业范围
            D8-K04 | MEASURE | 职称晋升和人才计划向儿科倾斜
            D8-K05 | MEASURE | 建设儿童医院和县级儿科
            D8-K06 | MEASURE | 按层级分工的儿童医疗服务网络
            D8-K07 | MEASURE | 区域中心和转化研究
            D8-K08 | MEASURE | 专科联盟和多点执业
            D8-K09 | MEASURE | 分步调整儿科服务价格
            D8-K10 | MEASURE | 改善儿科人员薪酬
            D8-K11 | MEASURE | 儿童健康信息化和远程教学
            D8-K12 | MEASURE | 儿童优先家庭医生签约
            D8-K13 | MEASURE | 支持社会力量办儿童医疗机构
            D8-K14 | MEASURE | 困难家庭儿童医疗救助
            D8-K15 | MEASURE | 保障儿童用药
            D8-K16 | MEASURE | 学校保健和儿童预防
            D8-K17 | MEASURE | 儿童急危重症救治网络
            D8-K18 | MEASURE | 就诊高峰应对预案
            D8-K19 | MEASURE | 发展中医儿科
            D8-K20 | MEASURE | 医患纠纷预防和调解
            D8-G1 | GROUP | 人才队伍(措施 1 至 4)
            D8-G2 | GROUP | 服务体系(措施 5 至 8)
            D8-G3 | GROUP | 改革(措施 9 至 15)
            D8-G4 | GROUP | 防治结合和质量(措施 16 至 20)
            D8-O01 | ORGANISATION | 各市政府统筹资源和人员规划
            D8-O02 | ORGANISATION | 省级部门会商,分工负责
            D8-O03 | ORGANISATION | 宣传,并纳入医改考核和评估
            """)
    void aRowHoldsItsTypeAndText(String id, ProgrammeRow.Type type, String text) {
        assertThat(ProgrammeCatalogue.rows())
                .filteredOn(row -> row.id().equals(id))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.type()).isEqualTo(type);
                    assertThat(row.textZh()).isEqualTo(text);
                });
    }

    private static StructuralRule rule(String row) {
        return RuleCatalogue.rules().stream()
                .filter(rule -> rule.row().equals(row))
                .findFirst()
                .orElseThrow();
    }

    private static String text(RuleBound bound) {
        return "%s %s %s %s".formatted(bound.of(), bound.value().toPlainString(), bound.direction(), bound.bound());
    }
}
