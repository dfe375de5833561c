package org.minkang.pairing.posting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.pairing.staff.StaffMember;

/**
 * Who is posted, as registered when the posting was drawn up.
 *
 * @param staffId in the register of staff
 * @param number 人员编号
 * @param name masked: 张**
 * @param title code of the professional title, absent for managers without one
 * @param senior whether the title is associate senior or above
 */
public record Person(
        UUID staffId, String number, String name, @Nullable String title, boolean senior) {

    static Person of(StaffMember member, boolean senior) {
        StaffMember masked = member.masked();
        return new Person(
                masked.id(),
                masked.number(),
                masked.particulars().name(),
                masked.particulars().title(),
                senior);
    }
}
