/** Clinics: one resource with every kind of operation. */
@NullMarked
package org.minkang.sample.clinic;

import org.jspecify.annotations.NullMarked;
