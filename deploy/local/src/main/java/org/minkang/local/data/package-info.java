/** The directory that holds everything one local suite remembers. */
@NullMarked
package org.minkang.local.data;

import org.jspecify.annotations.NullMarked;
