package org.minkang.pairing.training;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Role;
import org.minkang.kit.web.EntityTag;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.pairing.logbook.EntryFilter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Training places over HTTP. */
@Tag(name = "Training places", description = "进修与培训;training places for staff of recipients")
@RestController
@RequestMapping("/pairing/v1/training-places")
class TrainingPlaceController {

    private final TrainingPlaceService service;

    TrainingPlaceController(TrainingPlaceService service) {
        this.service = service;
    }

    @Operation(
            operationId = "listTrainingPlaces",
            summary = "查询进修与培训名额;List training places",
            description = "任一方在调用者辖区内即可见。Shows places of which either side lies in the caller's regions.")
    @Access(scope = "pairing.read")
    @GetMapping
    Mono<Page<TrainingPlaceResponse>> list(
            Caller caller, EntryFilter entries, TrainingPlaceFilter filter, Paging paging) {
        return service.list(caller, entries, filter, paging).map(page -> page.map(TrainingPlaceResponse::of));
    }

    @Operation(
            operationId = "getTrainingPlace",
            summary = "查看进修与培训名额;Get training places",
            description = "专业、名额、到训人数、起止日期和费用。Discipline, places, persons who came, period and fee.")
    @Access(scope = "pairing.read")
    @GetMapping("/{id}")
    Mono<ResponseEntity<TrainingPlaceResponse>> get(Caller caller, @PathVariable UUID id) {
        return service.get(caller, id).map(TrainingPlaceController::shown);
    }

    @Operation(
            operationId = "recordTrainingPlace",
            summary = "登记进修与培训名额;Record training places",
            description = "接收进修应免费(D0-P02);到训人数不超过名额。Further training is free (D0-P02); no more persons than places.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<TrainingPlaceResponse>> record(Caller caller, @RequestBody TrainingPlaceRequest request) {
        return service.record(caller, request)
                .map(place -> EntityTag.created(
                        "/pairing/v1/training-places/" + place.entry().id(),
                        place.entry().version(),
                        TrainingPlaceResponse.of(place)));
    }

    @Operation(
            operationId = "reviseTrainingPlace",
            summary = "更正进修与培训名额;Revise training places",
            description = "例如培训后填报到训人数。Such as how many came, once they have.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @PutMapping("/{id}")
    Mono<ResponseEntity<TrainingPlaceResponse>> revise(
            Caller caller,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody TrainingPlaceParticulars particulars) {
        return service.revise(caller, id, expected, particulars).map(TrainingPlaceController::shown);
    }

    private static ResponseEntity<TrainingPlaceResponse> shown(TrainingPlace place) {
        return EntityTag.ok(place.entry().version(), TrainingPlaceResponse.of(place));
    }
}
