/** What a bureau prints: the pairing ledger (结对台账). */
@NullMarked
package org.minkang.pairing.report;

import org.jspecify.annotations.NullMarked;
