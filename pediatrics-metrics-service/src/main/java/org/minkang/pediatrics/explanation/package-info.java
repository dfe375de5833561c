/** How a value comes about, from formula to input, so that anyone can count it again (指标说明). */
@NullMarked
package org.minkang.pediatrics.explanation;

import org.jspecify.annotations.NullMarked;
