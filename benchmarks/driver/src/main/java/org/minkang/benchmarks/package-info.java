/** What the suite costs beside what a user would pick instead: processor time per request, measured side by side. */
@NullMarked
package org.minkang.benchmarks;

import org.jspecify.annotations.NullMarked;
