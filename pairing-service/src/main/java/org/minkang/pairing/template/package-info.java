/** Shipped programme templates (方案模板), each with the rows of the programme catalogue it carries. */
@NullMarked
package org.minkang.pairing.template;

import org.jspecify.annotations.NullMarked;
