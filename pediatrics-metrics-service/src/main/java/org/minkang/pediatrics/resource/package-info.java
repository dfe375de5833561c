/** What an institution has for children in a year, returned by it and checked by its bureau (儿童医疗资源年报). */
@NullMarked
package org.minkang.pediatrics.resource;

import org.jspecify.annotations.NullMarked;
