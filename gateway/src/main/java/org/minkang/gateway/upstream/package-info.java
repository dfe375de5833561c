/** The services behind the gateway: which paths are theirs, how they are called, and what happens when one is slow, dead or talks nonsense. */
@NullMarked
package org.minkang.gateway.upstream;

import org.jspecify.annotations.NullMarked;
