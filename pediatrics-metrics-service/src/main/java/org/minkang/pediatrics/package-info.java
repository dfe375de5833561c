/** Capacity for children (儿童医疗服务能力): beds and pediatricians against dated targets. */
@NullMarked
package org.minkang.pediatrics;

import org.jspecify.annotations.NullMarked;
