/** Telemedicine links (远程医疗, D7-K02) between the two sides of a pairing. */
@NullMarked
package org.minkang.pairing.telemedicine;

import org.jspecify.annotations.NullMarked;
