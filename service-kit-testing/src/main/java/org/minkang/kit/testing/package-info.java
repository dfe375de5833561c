/** What every service's tests stand on: a real PostgreSQL, real tokens, and tests generated from the service's contract. */
@NullMarked
package org.minkang.kit.testing;

import org.jspecify.annotations.NullMarked;
