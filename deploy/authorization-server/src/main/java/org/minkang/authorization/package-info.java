/** Access tokens for a suite that runs on one machine; a real installation uses its own OpenID provider instead. */
@NullMarked
package org.minkang.authorization;

import org.jspecify.annotations.NullMarked;
