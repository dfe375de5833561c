/** What is told of a pairing to others: typical cases and publicity items (典型事例与宣传, D0-O03). */
@NullMarked
package org.minkang.pairing.publicity;

import org.jspecify.annotations.NullMarked;
