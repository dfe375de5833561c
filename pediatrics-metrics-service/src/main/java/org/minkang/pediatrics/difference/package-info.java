/** What became of a region's values between two moments, and what moved them (数据差异). */
@NullMarked
package org.minkang.pediatrics.difference;

import org.jspecify.annotations.NullMarked;
