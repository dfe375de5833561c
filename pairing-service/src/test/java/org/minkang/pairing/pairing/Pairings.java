package org.minkang.pairing.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.identifier.Ids;
import org.minkang.pairing.Given;
import org.minkang.pairing.institution.Institution;
import org.minkang.pairing.programme.ProgrammeStatus;

/** Pairings at every stage. */
public final class Pairings {

    static final Stamp STAMP = new Stamp("clerk", Given.NOW);
    static final LocalDate DESIGNATED_ON = LocalDate.of(2012, 6, 15);
    public static final LocalDate AGREED_ON = LocalDate.of(2012, 6, 20);
    public static final LocalDate ACTIVE_ON = LocalDate.of(2012, 7, 30);
    public static final Period YEAR = Period.ofYears(LocalDate.of(2012, 7, 1), 1);
    static final Plan PLAN =
            new Plan(List.of("提高常见病诊疗能力"), List.of(new Plan.Task("每周专家门诊", LocalDate.of(2012, 12, 30), "48 次")));
    static final Agreement AGREEMENT =
            new Agreement(AGREED_ON, List.of(new Agreement.Seat(Specialty.MEDICAL, "内科", 2)), null);

    private Pairings() {}

    public static Pairing in(PairingStatus status) {
        return switch (status) {
            case PROPOSED -> between(Given.secondaryHospital(), Given.townshipHealthCentre());
            case DESIGNATED -> in(PairingStatus.PROPOSED).designate(DESIGNATED_ON, STAMP);
            case PLANNED ->
                in(PairingStatus.DESIGNATED)
                        .plan(PlanKind.ANNUAL, PLAN, STAMP)
                        .plan(PlanKind.THREE_YEAR, PLAN, STAMP)
                        .submitPlans(STAMP);
            case SIGNED ->
                in(PairingStatus.PLANNED)
                        .agree(AGREEMENT, STAMP)
                        .sign(by(PartyKind.SUPPORTER, AGREED_ON), STAMP)
                        .sign(by(PartyKind.RECIPIENT, AGREED_ON.plusDays(3)), STAMP);
            case ACTIVE -> in(PairingStatus.SIGNED).support().takeUp(ACTIVE_ON, STAMP);
            case SUSPENDED -> in(PairingStatus.ACTIVE).support().suspend(LocalDate.of(2012, 10, 1), "受援单位改建", STAMP);
            case EXPIRED -> in(PairingStatus.ACTIVE).support().expire(STAMP);
            case ASSESSED -> in(PairingStatus.ACTIVE).support().assess(2012, STAMP);
            case TERMINATED ->
                in(PairingStatus.ACTIVE).support().terminate(LocalDate.of(2012, 11, 30), "受援单位已撤并", STAMP);
            case WITHDRAWN -> in(PairingStatus.PROPOSED).withdraw("受援单位已撤并", STAMP);
        };
    }

    /** Active under this programme, with all that comes before. */
    static Pairing active(Proposal proposal) {
        return proposal.accept(Ids.next(), STAMP)
                .designate(DESIGNATED_ON, STAMP)
                .plan(PlanKind.ANNUAL, PLAN, STAMP)
                .plan(PlanKind.THREE_YEAR, PLAN, STAMP)
                .submitPlans(STAMP)
                .agree(AGREEMENT, STAMP)
                .sign(by(PartyKind.SUPPORTER, AGREED_ON), STAMP)
                .sign(by(PartyKind.RECIPIENT, AGREED_ON), STAMP)
                .support()
                .takeUp(ACTIVE_ON, STAMP);
    }

    static Pairing between(Institution supporter, Institution recipient) {
        return new Proposal(
                        Given.programme(ProgrammeStatus.PUBLISHED),
                        supporter,
                        recipient,
                        YEAR,
                        Set.of(SupportMode.STATIONED))
                .accept(Ids.next(), STAMP);
    }

    static Signature by(PartyKind party, LocalDate day) {
        return new Signature(party, day, "院长");
    }
}
