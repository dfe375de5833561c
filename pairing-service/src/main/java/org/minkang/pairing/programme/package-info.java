/** Support programmes (对口支援实施方案) of a region and year: goals, milestones, parameters. */
@NullMarked
package org.minkang.pairing.programme;

import org.jspecify.annotations.NullMarked;
