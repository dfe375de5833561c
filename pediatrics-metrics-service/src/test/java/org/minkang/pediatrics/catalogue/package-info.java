/** Tests of what is shipped. */
@NullMarked
package org.minkang.pediatrics.catalogue;

import org.jspecify.annotations.NullMarked;
