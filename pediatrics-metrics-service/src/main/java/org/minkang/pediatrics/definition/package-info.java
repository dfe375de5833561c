/** Indicators as callers see and add them. */
@NullMarked
package org.minkang.pediatrics.definition;

import org.jspecify.annotations.NullMarked;
