/** Activities of dispatched staff (支援活动): what was done at the recipient, in which field, and for how many. */
@NullMarked
package org.minkang.pairing.activity;

import org.jspecify.annotations.NullMarked;
