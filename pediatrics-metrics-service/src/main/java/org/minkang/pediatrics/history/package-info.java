/** Rows that are never overwritten (留痕): a change closes one and adds the next, and what was known at a moment can be read again. */
@NullMarked
package org.minkang.pediatrics.history;

import org.jspecify.annotations.NullMarked;
