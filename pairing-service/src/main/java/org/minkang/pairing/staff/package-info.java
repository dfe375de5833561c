/** Hospital staff who can be dispatched (派驻人员): who they are, their professional titles, and whom their data are shown to. */
@NullMarked
package org.minkang.pairing.staff;

import org.jspecify.annotations.NullMarked;
