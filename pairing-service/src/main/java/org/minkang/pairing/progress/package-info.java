/** How far the tasks of a pairing's plans have come (计划任务进度), as the supporter records and the recipient confirms it. */
@NullMarked
package org.minkang.pairing.progress;

import org.jspecify.annotations.NullMarked;
