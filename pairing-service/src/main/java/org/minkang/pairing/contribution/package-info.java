/** Contributions of a supporter (经费与设备支持, D0-P07): funds or suitable equipment. */
@NullMarked
package org.minkang.pairing.contribution;

import org.jspecify.annotations.NullMarked;
