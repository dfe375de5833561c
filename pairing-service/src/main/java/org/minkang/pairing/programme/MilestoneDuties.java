package org.minkang.pairing.programme;

import java.util.List;
import java.util.UUID;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.obligation.Obligation;
import org.minkang.kit.obligation.ObligationOwner;
import org.minkang.kit.obligation.ObligationSubject;
import org.minkang.kit.region.RegionCode;
import org.minkang.pairing.template.CatalogueRow;
import org.minkang.pairing.template.MilestoneOwner;
import org.minkang.pairing.template.ProgrammeTemplate;
import org.minkang.pairing.template.TemplateMilestone;
import org.minkang.pairing.template.Templates;
import org.springframework.stereotype.Component;

/** What bureaus and supporters owe by a programme's milestones (D0-S01 to D0-S04), as its template says who owes which. */
@Component
public class MilestoneDuties {

    private static final String SERVICE = "pairing";

    private final Templates templates;

    MilestoneDuties(Templates templates) {
        this.templates = templates;
    }

    /** What the bureau owes by the programme itself. */
    List<Obligation> ofBureau(Programme programme) {
        ObligationSubject subject = new ObligationSubject(SERVICE, "programmes", programme.id());
        ObligationOwner bureau = ObligationOwner.bureau(programme.areaCode());
        return of(programme, MilestoneOwner.BUREAU, bureau, programme.areaCode(), subject, programme.title());
    }

    /**
     * What a supporter owes by one of the programme's pairings.
     *
     * @param supporter who owes it
     * @param area where the supporter is, in whose scope it is seen
     * @param pairing by which it is met
     * @param recipient name of the recipient, which tells a supporter's pairings apart
     */
    public List<Obligation> ofSupporter(
            Programme programme, ObligationOwner supporter, RegionCode area, UUID pairing, String recipient) {
        ObligationSubject subject = new ObligationSubject(SERVICE, "pairings", pairing);
        return of(programme, MilestoneOwner.SUPPORTER, supporter, area, subject, recipient);
    }

    private List<Obligation> of(
            Programme programme,
            MilestoneOwner kind,
            ObligationOwner owner,
            RegionCode region,
            ObligationSubject subject,
            String name) {
        ProgrammeTemplate template = templates.find(programme.template()).orElseThrow();
        return template.milestones().stream()
                .filter(milestone -> milestone.owner() == kind)
                .map(milestone -> Obligation.open(
                        Ids.next(),
                        programme.id(),
                        milestone.kind().name(),
                        title(template, milestone) + ":" + name,
                        owner,
                        region,
                        subject,
                        programme.dueOn(milestone.kind()),
                        milestone.sourceRef()))
                .toList();
    }

    private static String title(ProgrammeTemplate template, TemplateMilestone milestone) {
        return template.rows().stream()
                .filter(row -> row.id().equals(milestone.sourceRef()))
                .map(CatalogueRow::zh)
                .findFirst()
                .orElseThrow();
    }
}
