package org.minkang.pairing.roster;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.pairing.pairing.Specialty;
import org.minkang.pairing.posting.PostingStatus;
import org.minkang.pairing.staff.PersonalData;

/**
 * One posting in the roster.
 *
 * @param postingId which posting
 * @param pairingId under which pairing
 * @param county name of the recipient's county
 * @param recipient name of where the person is
 * @param supporter name of who sends the person
 * @param supporterCode its credit code
 * @param staffId who, in the register of staff
 * @param number of the member of staff
 * @param name masked, unless a purpose was given
 * @param identity masked identity number, absent when none was registered
 * @param staffSpecialty the person's field of work
 * @param title code of the professional title, absent for managers without one
 * @param specialty of the agreed seat
 * @param discipline of the agreed seat
 * @param batch number of the rotation batch
 * @param fullTime whether the person can be on no other post meanwhile
 * @param period of the posting
 * @param status how far it has come
 */
@Schema(name = "RosterRow")
record RosterRow(
        UUID postingId,
        UUID pairingId,
        String county,
        String recipient,
        String supporter,
        SocialCreditCode supporterCode,
        UUID staffId,
        String number,
        String name,
        @Nullable String identity,
        Specialty staffSpecialty,
        @Nullable String title,
        Specialty specialty,
        String discipline,
        int batch,
        boolean fullTime,
        Period period,
        PostingStatus status) {

    RosterRow masked() {
        return new RosterRow(
                postingId,
                pairingId,
                county,
                recipient,
                supporter,
                supporterCode,
                staffId,
                number,
                PersonalData.maskedName(name),
                identity,
                staffSpecialty,
                title,
                specialty,
                discipline,
                batch,
                fullTime,
                period,
                status);
    }
}
