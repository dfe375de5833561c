/** CSV, XLSX and NDJSON in and out as county offices use them, and the jobs that carry them. */
@NullMarked
package org.minkang.kit.tabular;

import org.jspecify.annotations.NullMarked;
