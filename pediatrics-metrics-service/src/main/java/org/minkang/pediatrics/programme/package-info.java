/** The rows of the province's programme for children (目录条目), and what expresses each. */
@NullMarked
package org.minkang.pediatrics.programme;

import org.jspecify.annotations.NullMarked;
