/** Annual summaries (年度总结) of supporters, on which assessments rest. */
@NullMarked
package org.minkang.pairing.summary;

import org.jspecify.annotations.NullMarked;
