/** Tests of definitions of indicators. */
@NullMarked
package org.minkang.pediatrics.definition;

import org.jspecify.annotations.NullMarked;
