/** What goes wrong, named: the RFC 9457 catalogue, its Chinese and English texts, and the one handler. */
@NullMarked
package org.minkang.kit.problem;

import org.jspecify.annotations.NullMarked;
