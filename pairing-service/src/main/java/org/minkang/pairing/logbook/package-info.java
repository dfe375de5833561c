/** What is recorded under a pairing (工作台账): whose it is, who may write it, and whether the recipient agrees. */
@NullMarked
package org.minkang.pairing.logbook;

import org.jspecify.annotations.NullMarked;
