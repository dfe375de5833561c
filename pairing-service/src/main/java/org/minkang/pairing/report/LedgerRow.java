package org.minkang.pairing.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.institution.InstitutionLevel;
import org.minkang.pairing.pairing.Agreement;
import org.minkang.pairing.pairing.PairingStatus;
import org.minkang.pairing.pairing.SupportMode;

/**
 * One pairing in the ledger.
 *
 * @param number running number from 1
 * @param supporter name of who helps
 * @param supporterCode its credit code
 * @param supporterLevel its level
 * @param recipient name of who is helped
 * @param recipientCode its credit code
 * @param county name of the recipient's county
 * @param modes how
 * @param period of support
 * @param agreedOn date of the agreement, absent while there is none
 * @param seats agreed staff, none while there is no agreement
 * @param status how far it has come
 */
@Schema(name = "LedgerRow")
record LedgerRow(
        int number,
        String supporter,
        SocialCreditCode supporterCode,
        InstitutionLevel supporterLevel,
        String recipient,
        SocialCreditCode recipientCode,
        String county,
        List<SupportMode> modes,
        Period period,
        @Nullable LocalDate agreedOn,
        List<Agreement.Seat> seats,
        PairingStatus status) {}
