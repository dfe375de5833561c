/** Supporters' monthly reports (月报): opened by themselves, submitted with the month's figures, chased when late. */
@NullMarked
package org.minkang.pairing.monthly;

import org.jspecify.annotations.NullMarked;
