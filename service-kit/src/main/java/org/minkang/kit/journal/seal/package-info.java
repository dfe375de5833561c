/** The journal's hash chain: sealed in blocks by the service, verified by anybody with the right to read it. */
@NullMarked
package org.minkang.kit.journal.seal;

import org.jspecify.annotations.NullMarked;
