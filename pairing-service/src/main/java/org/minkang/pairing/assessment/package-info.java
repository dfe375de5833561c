/** Assessments (考核) of pairings: self-score and bureau score kept apart, grades and ranking. */
@NullMarked
package org.minkang.pairing.assessment;

import org.jspecify.annotations.NullMarked;
