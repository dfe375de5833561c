package org.minkang.pairing.staff;

import java.util.UUID;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.region.RegionScope;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the other features may ask about staff; who may see whom is for them to settle first. */
@Component
public class StaffList {

    private final StaffRepository repository;
    private final ProfessionalTitles titles;

    StaffList(StaffRepository repository, ProfessionalTitles titles) {
        this.repository = repository;
        this.titles = titles;
    }

    /** The member of staff with this id, names in full, or empty when there is none. */
    public Mono<StaffMember> find(UUID id) {
        return repository.find(id, RegionScope.everywhere());
    }

    /** The same, or empty when there is none in the caller's regions. */
    public Mono<StaffMember> find(Caller caller, UUID id) {
        return repository.find(id, caller.regions());
    }

    /** Whether the member bears a title of associate senior rank or above. */
    public boolean isSenior(StaffMember member) {
        String code = member.particulars().title();
        return code != null
                && titles.find(code)
                        .filter(title -> title.rank().isAtLeast(TitleRank.ASSOCIATE_SENIOR))
                        .isPresent();
    }
}
