package org.minkang.pairing.pairing;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;

/**
 * What the two sides settled between them (对口支援协议书, D0-P04).
 *
 * @param agreedOn date of the agreement
 * @param seats which staff for how long, 1 to 50
 * @param terms what else was settled, at most 5,000 characters
 */
public record Agreement(
        @Schema(example = "2026-06-25") @NotNull LocalDate agreedOn,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Seat> seats,

        @Schema(example = "支援单位每季度派出一批人员驻点。") @Size(max = 5000) @Nullable
        String terms) {

    public Agreement {
        seats = seats == null ? List.of() : List.copyOf(seats);
    }

    /**
     * Refuses to name one seat twice, for nobody could tell whose gap it is.
     *
     * @throws ProblemException 422 {@code SEAT_TWICE}
     */
    void requireDistinctSeats() {
        List<Violation> twice = IntStream.range(0, seats.size())
                .filter(index -> seats.subList(0, index).stream().anyMatch(seats.get(index)::isSameAs))
                .mapToObj(index -> Violation.at("/seats/" + index + "/discipline", "SEAT_TWICE"))
                .toList();
        if (!twice.isEmpty()) {
            throw ProblemException.invalid(twice);
        }
    }

    /** Whether it has such a seat. */
    public boolean hasSeat(Specialty specialty, String discipline) {
        return seats.stream().anyMatch(seat -> seat.isOf(specialty, discipline));
    }

    /**
     * The signatures under it with one more.
     *
     * @param earlier those under it so far
     * @throws ProblemException 422 when the signature is dated before the agreement; 409 {@code ALREADY_SIGNED} when that side has signed
     */
    List<Signature> sign(List<Signature> earlier, Signature signature) {
        if (signature.signedOn().isBefore(agreedOn)) {
            throw ProblemException.invalid(Violation.at("/signedOn", "SIGNED_BEFORE_AGREEMENT", agreedOn.toString()));
        }
        if (earlier.stream().anyMatch(signed -> signed.party() == signature.party())) {
            throw new ProblemException(PairingProblem.ALREADY_SIGNED, signature.party());
        }
        return Stream.concat(earlier.stream(), Stream.of(signature)).toList();
    }

    /**
     * Staff of one kind that is to be on post all through the pairing.
     *
     * @param specialty field of work
     * @param discipline the clinical discipline, such as 内科
     * @param headcount how many at a time, 1 to 50
     */
    @Schema(name = "Seat")
    public record Seat(
            @Schema(example = "MEDICAL") @NotNull Specialty specialty,

            @Schema(example = "内科") @NotBlank @Size(max = 50)
            String discipline,

            @Schema(example = "2") @NotNull @Min(1) @Max(50) Integer headcount) {

        boolean isSameAs(Seat other) {
            return isOf(other.specialty, other.discipline);
        }

        /** Whether it is to be filled with staff of that kind. */
        public boolean isOf(Specialty field, String clinical) {
            return specialty == field && discipline.equals(clinical);
        }
    }
}
