/** A small service that shows, and proves, that a new one needs nothing but the kit. */
@NullMarked
package org.minkang.sample;

import org.jspecify.annotations.NullMarked;
