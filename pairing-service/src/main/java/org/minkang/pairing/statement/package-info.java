/** What was done under pairings within a stretch of days, counted for reports (支援工作数据). */
@NullMarked
package org.minkang.pairing.statement;

import org.jspecify.annotations.NullMarked;
