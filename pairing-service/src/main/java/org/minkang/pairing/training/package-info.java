/** Training places that supporters offer (进修与培训): free further training and short courses. */
@NullMarked
package org.minkang.pairing.training;

import org.jspecify.annotations.NullMarked;
