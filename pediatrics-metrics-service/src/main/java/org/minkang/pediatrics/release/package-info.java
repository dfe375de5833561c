/** Scorecards frozen as they were published (数据发布): what was said once stays said, whatever is known later. */
@NullMarked
package org.minkang.pediatrics.release;

import org.jspecify.annotations.NullMarked;
