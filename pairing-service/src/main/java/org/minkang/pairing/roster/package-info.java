/** The roster of dispatched staff (派驻人员花名册) as files, out and in again. */
@NullMarked
package org.minkang.pairing.roster;

import org.jspecify.annotations.NullMarked;
