/** Who owes returns of a year, and what a bureau does with all of them at once (年报任务). */
@NullMarked
package org.minkang.pediatrics.round;

import org.jspecify.annotations.NullMarked;
