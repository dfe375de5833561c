package org.minkang.pairing.institution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.InsuranceCode;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.institution.InstitutionClass;
import org.minkang.kit.region.LeafCodes;
import org.minkang.kit.tabular.TableRow;
import org.minkang.kit.tabular.job.StagingRow;
import org.minkang.kit.tabular.job.TableImport;
import tools.jackson.databind.json.JsonMapper;

/** Rows of one file, each checked by itself with the rights of one caller. */
final class InstitutionRows implements TableImport.RowStaging {

    private static final String NO_ALIASES = "[]";

    private final LeafCodes leaves;
    private final JsonMapper json;

    InstitutionRows(Caller caller, JsonMapper json) {
        this.leaves = new LeafCodes(caller.regions());
        this.json = json;
    }

    @Override
    public void stage(TableRow row, StagingRow staged) {
        SocialCreditCode creditCode = row.as(InstitutionColumns.CREDIT_CODE, SocialCreditCode::new);
        InsuranceCode insuranceCode = row.as(InstitutionColumns.INSURANCE_CODE, InsuranceCode::new);
        InstitutionClass type = row.as(InstitutionColumns.CLASS, InstitutionRows::classOf);
        String area = row.as(InstitutionColumns.REGION, leaves::today);
        List<InstitutionAlias> aliases = row.as(InstitutionColumns.ALIASES, AliasText::read);
        String name = name(row);
        checkGrade(row);
        staged.add(text(creditCode))
                .add(text(insuranceCode))
                .add(name)
                .add(text(type))
                .add(row.text(InstitutionColumns.LEVEL))
                .add(row.text(InstitutionColumns.GRADE))
                .add(row.text(InstitutionColumns.REGION))
                .add(area)
                .add(row.text(InstitutionColumns.ADDRESS))
                .add(aliases == null ? NO_ALIASES : json.writeValueAsString(aliases));
    }

    private static @Nullable String name(TableRow row) {
        String name = row.text(InstitutionColumns.NAME);
        if (name != null && name.length() < 2) {
            row.reject(InstitutionColumns.NAME, "TOO_SHORT", 2);
        }
        return name;
    }

    private static void checkGrade(TableRow row) {
        String level = row.text(InstitutionColumns.LEVEL);
        if ("SPECIAL".equals(row.text(InstitutionColumns.GRADE)) && level != null && !level.equals("TERTIARY")) {
            row.reject(InstitutionColumns.GRADE, "GRADE_NOT_OF_LEVEL", "SPECIAL", level);
        }
    }

    private static InstitutionClass classOf(String text) {
        return new InstitutionClass(InstitutionColumns.CLASS_NAMES.getOrDefault(text, text));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
