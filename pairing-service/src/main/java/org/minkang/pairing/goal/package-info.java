/** The supporter's own goals and its checks on them (支援机构考核目标与监督检查, D0-O02). */
@NullMarked
package org.minkang.pairing.goal;

import org.jspecify.annotations.NullMarked;
