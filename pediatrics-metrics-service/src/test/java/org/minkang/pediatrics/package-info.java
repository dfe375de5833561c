/** Tests of the whole service, and what all of its tests start from. */
@NullMarked
package org.minkang.pediatrics;

import org.jspecify.annotations.NullMarked;
