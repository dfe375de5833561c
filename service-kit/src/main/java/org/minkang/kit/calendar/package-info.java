/** Chinese working days (工作日) and statutory clocks, with explanations. */
@NullMarked
package org.minkang.kit.calendar;

import org.jspecify.annotations.NullMarked;
