package org.minkang.pairing.scorecard;

import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What assessments ask about score cards. */
@Component
public class Scorecards {

    private final ScorecardRepository repository;
    private final ScorecardTemplates templates;

    Scorecards(ScorecardRepository repository, ScorecardTemplates templates) {
        this.repository = repository;
        this.templates = templates;
    }

    /**
     * The card by which pairings of the programme are assessed for that year: the bureau's own, or the shipped one. Until the open
     * transaction ends nobody can lay down another.
     */
    public Mono<Scorecard> inForce(UUID programmeId, int year) {
        return repository
                .share(programmeId)
                .then(repository.of(programmeId, year))
                .map(ProgrammeScorecard::card)
                .defaultIfEmpty(templates.standard().card());
    }
}
