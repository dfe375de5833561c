/** The one door to all services: who are you, how much may you ask, which service answers. */
@NullMarked
package org.minkang.gateway;

import org.jspecify.annotations.NullMarked;
