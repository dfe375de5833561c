/** How services reach PostgreSQL: pool settings, bound SQL, transactions, migrations. */
@NullMarked
package org.minkang.kit.persistence;

import org.jspecify.annotations.NullMarked;
