/** Support pairings (对口支援): city hospitals support township health centres. */
@NullMarked
package org.minkang.pairing;

import org.jspecify.annotations.NullMarked;
