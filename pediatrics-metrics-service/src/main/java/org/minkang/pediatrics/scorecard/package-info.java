/** What a region has against its targets (儿童医疗服务能力评分), and how sure that is. */
@NullMarked
package org.minkang.pediatrics.scorecard;

import org.jspecify.annotations.NullMarked;
