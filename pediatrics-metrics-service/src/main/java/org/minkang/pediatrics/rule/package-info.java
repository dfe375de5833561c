/** What regions and institutions must have whatever their indicators say (结构性规则), as data, and where they do not. */
@NullMarked
package org.minkang.pediatrics.rule;

import org.jspecify.annotations.NullMarked;
