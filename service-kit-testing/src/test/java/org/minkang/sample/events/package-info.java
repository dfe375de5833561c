/** The kit's event, journal and webhook operations, as every service with a database has them. */
@NullMarked
package org.minkang.sample.events;

import org.jspecify.annotations.NullMarked;
