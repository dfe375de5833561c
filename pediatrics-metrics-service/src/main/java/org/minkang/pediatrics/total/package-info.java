/** What measures amount to in every region and year, kept by the transaction that changes what they are made of. */
@NullMarked
package org.minkang.pediatrics.total;

import org.jspecify.annotations.NullMarked;
