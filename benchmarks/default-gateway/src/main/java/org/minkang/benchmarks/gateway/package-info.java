/** Spring Cloud Gateway as it comes, to measure the suite's gateway against. */
@NullMarked
package org.minkang.benchmarks.gateway;

import org.jspecify.annotations.NullMarked;
