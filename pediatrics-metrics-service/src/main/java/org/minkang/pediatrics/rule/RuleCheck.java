package org.minkang.pediatrics.rule;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Stream;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.item.ReturnItem;

/** What a rule asks of its subjects. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StandingCheck.class, name = "STANDING"),
    @JsonSubTypes.Type(value = FacilityCheck.class, name = "FACILITY"),
    @JsonSubTypes.Type(value = ShareCheck.class, name = "SHARE"),
    @JsonSubTypes.Type(value = SummedShareCheck.class, name = "SUMMED_SHARE"),
    @JsonSubTypes.Type(value = DemandCheck.class, name = "DEMAND")
})
public sealed interface RuleCheck permits StandingCheck, FacilityCheck, ShareCheck, SummedShareCheck, DemandCheck {

    /** Which institutions it looks at. */
    InstitutionKind institutions();

    /** What of their returns it looks at. */
    List<ReturnItem> items();

    /** The numbers by which it decides. */
    List<RuleBound> bounds();

    /** How the subjects in {@code region} stand to it; one region is one subject unless institutions are. */
    Stream<Judgement> judge(RegionCode region, RegionFacts facts);
}
