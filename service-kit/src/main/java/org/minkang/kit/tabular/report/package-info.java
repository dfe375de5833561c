/** Reports answered as JSON or as the file that a bureau prints, as a caller asks. */
@NullMarked
package org.minkang.kit.tabular.report;

import org.jspecify.annotations.NullMarked;
