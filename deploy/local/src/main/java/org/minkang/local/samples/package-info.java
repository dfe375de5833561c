/** Sample programmes: HTTP calls written down as data and sent through the gateway once. */
@NullMarked
package org.minkang.local.samples;

import org.jspecify.annotations.NullMarked;
