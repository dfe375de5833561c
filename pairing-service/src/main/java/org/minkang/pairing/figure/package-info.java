/** Computing with months, sets of days and shares. */
@NullMarked
package org.minkang.pairing.figure;

import org.jspecify.annotations.NullMarked;
