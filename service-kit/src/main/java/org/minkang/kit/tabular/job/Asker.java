package org.minkang.kit.tabular.job;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Role;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;

/** A caller as a job keeps them. */
record Asker(
        String subject,
        String client,
        Set<String> scopes,
        Set<Role> roles,
        List<RegionCode> regions,
        @Nullable String institution,
        String traceId) {

    static Asker of(Caller caller) {
        return new Asker(
                caller.subject(),
                caller.client(),
                caller.scopes(),
                caller.roles(),
                caller.regions().roots(),
                caller.institution(),
                caller.traceId());
    }

    Caller caller() {
        return new Caller(subject, client, scopes, roles, RegionScope.of(regions), institution, traceId);
    }
}
