/** Tests of returns. */
@NullMarked
package org.minkang.pediatrics.resource;

import org.jspecify.annotations.NullMarked;
