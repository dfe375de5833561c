/** How every operation behaves: paging, entity tags, retries, strict request bodies, size limits. */
@NullMarked
package org.minkang.kit.web;

import org.jspecify.annotations.NullMarked;
