/** What anybody may read without a token: the catalogue of services, their contracts, and what each problem means. */
@NullMarked
package org.minkang.gateway.documents;

import org.jspecify.annotations.NullMarked;
