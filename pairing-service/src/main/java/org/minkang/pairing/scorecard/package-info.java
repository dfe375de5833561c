/** Score cards (考核评分表): by what supporters are assessed, shipped or laid down by a bureau. */
@NullMarked
package org.minkang.pairing.scorecard;

import org.jspecify.annotations.NullMarked;
