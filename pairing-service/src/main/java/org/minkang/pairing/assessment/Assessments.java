package org.minkang.pairing.assessment;

import java.util.UUID;
import org.minkang.kit.identity.Caller;
import org.minkang.pairing.pairing.PairingAccess;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the other features may ask about assessments. */
@Component
public class Assessments {

    private final AssessmentService service;

    Assessments(AssessmentService service) {
        this.service = service;
    }

    /** The assessment as the caller may see it, or 404 when there is none in their regions. */
    public Mono<Assessment> get(Caller caller, UUID id) {
        return service.get(caller, id).map(assessment -> assessment.shown(PairingAccess.isBureau(caller)));
    }
}
