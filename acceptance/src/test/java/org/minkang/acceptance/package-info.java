/** Black-box tests through the gateway against the real processes, faults included. */
@NullMarked
package org.minkang.acceptance;

import org.jspecify.annotations.NullMarked;
