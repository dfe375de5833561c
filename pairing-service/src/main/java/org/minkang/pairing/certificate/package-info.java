/** Service certificates (服务证明): what a person served at supported institutions, signed, printed and verifiable by anybody. */
@NullMarked
package org.minkang.pairing.certificate;

import org.jspecify.annotations.NullMarked;
