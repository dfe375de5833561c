/** What institutions report of themselves, item by item. */
@NullMarked
package org.minkang.pediatrics.item;

import org.jspecify.annotations.NullMarked;
