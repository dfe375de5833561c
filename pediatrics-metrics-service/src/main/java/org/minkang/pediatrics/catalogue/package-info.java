/** What the service knows when it is started for the first time: indicators and targets of the programme. */
@NullMarked
package org.minkang.pediatrics.catalogue;

import org.jspecify.annotations.NullMarked;
