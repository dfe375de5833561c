/** The program behind {@code deploy/up}, {@code deploy/down} and {@code deploy/token}: a whole suite on one machine. */
@NullMarked
package org.minkang.local;

import org.jspecify.annotations.NullMarked;
