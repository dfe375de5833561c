/** Computing with sets of days and with shares. */
@NullMarked
package org.minkang.pairing.figure;

import org.jspecify.annotations.NullMarked;
