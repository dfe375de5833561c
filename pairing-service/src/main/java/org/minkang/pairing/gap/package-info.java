/** Days on which agreed seats were not filled (断档), over all pairings of a programme or a region. */
@NullMarked
package org.minkang.pairing.gap;

import org.jspecify.annotations.NullMarked;
