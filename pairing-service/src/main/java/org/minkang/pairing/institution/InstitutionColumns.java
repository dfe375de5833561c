package org.minkang.pairing.institution;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.tabular.Choice;
import org.minkang.kit.tabular.Column;
import org.minkang.kit.tabular.TableLayout;

/** The registry as a table: what files bring, and what they are given besides. */
final class InstitutionColumns {

    static final String CREDIT_CODE = "creditCode";
    static final String INSURANCE_CODE = "insuranceCode";
    static final String NAME = "name";
    static final String CLASS = "institutionClass";
    static final String LEVEL = "level";
    static final String GRADE = "grade";
    static final String REGION = "regionCode";
    static final String ADDRESS = "address";
    static final String ALIASES = "aliases";

    /** Class codes by the names that files use instead. */
    static final Map<String, String> CLASS_NAMES = Map.ofEntries(
            entry("综合医院", "A100"),
            entry("中医医院", "A210"),
            entry("中西医结合医院", "A300"),
            entry("口腔医院", "A511"),
            entry("肿瘤医院", "A514"),
            entry("妇产医院", "A518"),
            entry("儿童医院", "A519"),
            entry("精神病医院", "A520"),
            entry("传染病医院", "A521"),
            entry("康复医院", "A527"),
            entry("社区卫生服务中心", "B100"),
            entry("社区卫生服务站", "B200"),
            entry("街道卫生院", "C100"),
            entry("中心卫生院", "C210"),
            entry("中心乡镇卫生院", "C210"),
            entry("乡卫生院", "C220"),
            entry("乡镇卫生院", "C220"),
            entry("村卫生室", "D600"),
            entry("急救中心", "E100"),
            entry("妇幼保健院", "G100"));

    private static final Choice[] LEVELS = {
        Choice.of("PRIMARY", "一级", "Primary", "1", "一级医院", "Ⅰ级"),
        Choice.of("SECONDARY", "二级", "Secondary", "2", "二级医院", "Ⅱ级"),
        Choice.of("TERTIARY", "三级", "Tertiary", "3", "三级医院", "Ⅲ级"),
        Choice.of("UNRATED", "未定级", "Unrated", "9", "未评级", "无级别")
    };

    private static final Choice[] GRADES = {
        Choice.of("SPECIAL", "特等", "Special", "特"),
        Choice.of("A", "甲等", "A", "甲"),
        Choice.of("B", "乙等", "B", "乙"),
        Choice.of("C", "丙等", "C", "丙"),
        Choice.of("UNRATED", "未定等", "Unrated", "9", "未评等", "无等次")
    };

    private static final List<Column> IMPORTED = List.of(
            Column.identifier(CREDIT_CODE, "统一社会信用代码", "Credit code")
                    .mandatory()
                    .atMost(18)
                    .alias("信用代码", "机构代码", "社会信用代码")
                    .example("12441322MB2D0017XM"),
            Column.text(NAME, "机构名称", "Name")
                    .mandatory()
                    .atMost(100)
                    .alias("名称", "单位名称", "医疗机构名称")
                    .example("某县第一人民医院"),
            Column.identifier(CLASS, "机构类别代码", "Class code")
                    .mandatory()
                    .atMost(21)
                    .alias("机构类别", "类别代码", "类别")
                    .example("A100"),
            Column.code(LEVEL, "级别", "Level", LEVELS)
                    .mandatory()
                    .alias("医院级别", "级", "医院等级")
                    .example("二级"),
            Column.code(GRADE, "等次", "Grade", GRADES)
                    .mandatory()
                    .alias("医院等次", "等", "等别")
                    .example("甲等"),
            Column.identifier(REGION, "行政区划代码", "Region code")
                    .mandatory()
                    .atMost(6)
                    .alias("区划代码", "行政区划", "所在区划")
                    .example("441322"),
            Column.text(ADDRESS, "地址", "Address")
                    .atMost(200)
                    .alias("机构地址", "详细地址")
                    .example("某路 1 号"),
            Column.identifier(INSURANCE_CODE, "医保编码", "Insurance code")
                    .atMost(14)
                    .alias("国家医保编码", "医保代码")
                    .example("H44132200011"),
            Column.text(ALIASES, "其他系统代码", "Codes in other systems")
                    .alias("别名代码")
                    .example("health-card:0001"));

    /** What people fill in. */
    static final TableLayout IN = TableLayout.of("机构名录", "Institutions", IMPORTED.toArray(Column[]::new));

    /** The same, and how each institution stands, which an import passes over. */
    static final TableLayout OUT = TableLayout.of(
            "机构名录",
            "Institutions",
            Stream.concat(
                            IMPORTED.stream(),
                            Stream.of(
                                    Column.text("status", "状态", "Status"),
                                    Column.date("closedOn", "注销日期", "Closed on"),
                                    Column.identifier("successor", "承接单位信用代码", "Successor")))
                    .toArray(Column[]::new));

    private InstitutionColumns() {}

    /** An institution in the order of {@link #OUT}. */
    static @Nullable Object[] row(Institution institution) {
        return new @Nullable Object[] {
            institution.creditCode(),
            institution.name(),
            institution.institutionClass(),
            institution.level(),
            institution.grade(),
            institution.regionCode(),
            institution.address(),
            institution.insuranceCode(),
            institution.aliases().isEmpty() ? null : AliasText.write(institution.aliases()),
            institution.status(),
            institution.closedOn(),
            institution.successor()
        };
    }
}
