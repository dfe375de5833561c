/** Tests of the kit's jobs on a real PostgreSQL. */
@NullMarked
package org.minkang.kit.tabular.job;

import org.jspecify.annotations.NullMarked;
