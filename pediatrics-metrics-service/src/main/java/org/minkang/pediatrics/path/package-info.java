/** How far a region is on its way to a target, and when it gets there if it goes on like that. */
@NullMarked
package org.minkang.pediatrics.path;

import org.jspecify.annotations.NullMarked;
