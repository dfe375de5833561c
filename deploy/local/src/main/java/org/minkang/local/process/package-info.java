/** Programs of the suite as child processes: started, watched, stopped, found again after a crash. */
@NullMarked
package org.minkang.local.process;

import org.jspecify.annotations.NullMarked;
