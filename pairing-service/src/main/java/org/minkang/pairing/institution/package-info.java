/** The registry of institutions (机构名录): who they are, where, and what became of them. */
@NullMarked
package org.minkang.pairing.institution;

import org.jspecify.annotations.NullMarked;
