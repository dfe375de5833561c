/** Notices (通报) that commend or criticise units and persons: written by one, published by another, without personal data. */
@NullMarked
package org.minkang.pairing.notice;

import org.jspecify.annotations.NullMarked;
