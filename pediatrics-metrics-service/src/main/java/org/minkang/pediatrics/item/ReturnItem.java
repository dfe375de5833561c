package org.minkang.pediatrics.item;

import java.util.List;
import java.util.Locale;
import org.minkang.pediatrics.figure.CountUnit;

/** What a return says of an institution, by the end of its year. The order is that of the columns in which sums are kept. */
public enum ReturnItem {
    /** Beds in all (D8-N12). */
    TOTAL_BEDS(ItemKind.COUNT, CountUnit.BEDS, "床位数"),
    /** Beds of the pediatric wards (D8-T01). */
    PEDIATRIC_BEDS(ItemKind.COUNT, CountUnit.BEDS, "儿科床位数"),
    /** Licensed physicians whose practice scope is pediatrics (D8-T02). */
    LICENSED_PEDIATRICIANS(ItemKind.COUNT, CountUnit.PERSONS, "儿科执业医师数"),
    /** Assistant physicians of that scope (D8-T02). */
    ASSISTANT_PEDIATRICIANS(ItemKind.COUNT, CountUnit.PERSONS, "儿科执业助理医师数"),
    /** General practitioners able to treat children (D8-T03). */
    CHILD_GENERAL_PRACTITIONERS(ItemKind.COUNT, CountUnit.PERSONS, "能提供儿童基本医疗服务的全科医生数"),
    /** A pediatric department with a ward (D8-N11). */
    PEDIATRIC_WARD(ItemKind.YES_NO, CountUnit.INSTITUTIONS, "是否设置有病房的儿科"),
    /** Able to provide inpatient delivery (D8-N14). */
    DELIVERY_SERVICE(ItemKind.YES_NO, CountUnit.INSTITUTIONS, "是否具备住院分娩服务能力"),
    /** A department of pediatrics of Chinese medicine (D8-K19). */
    CHINESE_MEDICINE_PEDIATRICS(ItemKind.YES_NO, CountUnit.INSTITUTIONS, "是否设置中医儿科"),
    /** Pupils of a school (D8-N19). */
    PUPILS(ItemKind.COUNT, CountUnit.PERSONS, "学生人数"),
    /** Whether a school boards its pupils (D8-N19). */
    BOARDING(ItemKind.YES_NO, CountUnit.INSTITUTIONS, "是否寄宿制"),
    /** A health room at a school (D8-N19). */
    HEALTH_ROOM(ItemKind.YES_NO, CountUnit.INSTITUTIONS, "是否设立卫生室(保健室)"),
    /** Personnel expenditure of the year (D8-N15). */
    PERSONNEL_EXPENDITURE(ItemKind.AMOUNT, CountUnit.YUAN, "人员经费支出"),
    /** Business expenditure of the year (D8-N15). */
    BUSINESS_EXPENDITURE(ItemKind.AMOUNT, CountUnit.YUAN, "业务支出"),
    /** Average income of pediatric medical staff in the year (D8-N16). */
    PEDIATRIC_INCOME(ItemKind.AMOUNT, CountUnit.YUAN, "儿科医务人员平均收入"),
    /** Average income of the unit's medical staff of the same ranks (D8-N16). */
    PEER_INCOME(ItemKind.AMOUNT, CountUnit.YUAN, "本单位同级别医务人员平均收入");

    private static final List<ReturnItem> ORDER = List.of(values());

    private final ItemKind kind;
    private final CountUnit unit;
    private final String nameZh;

    ReturnItem(ItemKind kind, CountUnit unit, String nameZh) {
        this.kind = kind;
        this.unit = unit;
        this.nameZh = nameZh;
    }

    public ItemKind kind() {
        return kind;
    }

    /** In what sums of it are counted; those who say yes are institutions. */
    public CountUnit unit() {
        return unit;
    }

    /** As JSON calls it: {@code pediatricBeds}. */
    public String member() {
        StringBuilder member = new StringBuilder();
        for (String word : column().split("_", -1)) {
            member.append(member.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return member.toString();
    }

    /** As tables call it: {@code pediatric_beds}. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A value for people: yuan with two decimals of an amount, else the number. */
    public String text(long value) {
        return unit.quantity(value).toString();
    }

    /** As forms print it. */
    public String nameZh() {
        return nameZh;
    }

    /** Its bit in sets of items as they are kept: the first one's is 1. */
    public int bit() {
        return 1 << ORDER.indexOf(this);
    }
}
