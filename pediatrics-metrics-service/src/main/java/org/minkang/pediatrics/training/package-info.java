/** Persons to be trained and trained for work with children in a year (儿科人才培养). */
@NullMarked
package org.minkang.pediatrics.training;

import org.jspecify.annotations.NullMarked;
