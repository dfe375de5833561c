/** What a request may bring and what its answer carries besides the service's own. */
@NullMarked
package org.minkang.gateway.requests;

import org.jspecify.annotations.NullMarked;
