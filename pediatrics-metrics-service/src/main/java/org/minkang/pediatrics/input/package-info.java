/** What values are made of, row by row: returns, populations and intakes as they were known at a moment, and what each adds (数据来源). */
@NullMarked
package org.minkang.pediatrics.input;

import org.jspecify.annotations.NullMarked;
