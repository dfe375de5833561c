/** Long work (作业): files that come in and are worked through as jobs, and tables that go out. */
@NullMarked
package org.minkang.kit.tabular.job;

import org.jspecify.annotations.NullMarked;
