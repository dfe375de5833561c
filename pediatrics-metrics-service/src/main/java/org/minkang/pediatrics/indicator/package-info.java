/** Indicators as data (指标定义): what is counted, held against what, and how it is shown. */
@NullMarked
package org.minkang.pediatrics.indicator;

import org.jspecify.annotations.NullMarked;
