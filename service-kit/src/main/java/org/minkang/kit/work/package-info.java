/** Work in time: what runs again and again without anybody asking. */
@NullMarked
package org.minkang.kit.work;

import org.jspecify.annotations.NullMarked;
