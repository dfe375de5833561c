/** What a bureau prints: the pairing ledger (结对台账), the month and the year of a programme, score sheets, annexes of notices. */
@NullMarked
package org.minkang.pairing.report;

import org.jspecify.annotations.NullMarked;
