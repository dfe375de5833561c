package org.minkang.kit.journal.webhook;

import io.netty.resolver.AbstractAddressResolver;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetSocketAddress;
import java.util.List;
import org.minkang.kit.problem.InvalidValueException;
import reactor.core.scheduler.Schedulers;

/** Resolves every host of an HTTP client, written as a name or as an address, through the {@link TargetGuard}. */
final class GuardedResolver extends AddressResolverGroup<InetSocketAddress> {

    private final TargetGuard guard;

    GuardedResolver(TargetGuard guard) {
        this.guard = guard;
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new AbstractAddressResolver<>(executor, InetSocketAddress.class) {
            @Override
            protected boolean doIsResolved(InetSocketAddress address) {
                return false; // an address written out is judged as well
            }

            @Override
            protected void doResolve(InetSocketAddress address, Promise<InetSocketAddress> promise) {
                lookUp(address, executor.<List<InetSocketAddress>>newPromise().addListener(found -> {
                    if (found.isSuccess()) {
                        promise.setSuccess(((List<?>) found.getNow())
                                .stream()
                                        .map(InetSocketAddress.class::cast)
                                        .findFirst()
                                        .orElseThrow());
                    } else {
                        promise.setFailure(found.cause());
                    }
                }));
            }

            @Override
            protected void doResolveAll(InetSocketAddress address, Promise<List<InetSocketAddress>> promise) {
                lookUp(address, promise);
            }
        };
    }

    private void lookUp(InetSocketAddress address, Promise<List<InetSocketAddress>> promise) {
        Schedulers.boundedElastic().schedule(() -> {
            try {
                promise.setSuccess(guard.addresses(address.getHostString()).stream()
                        .map(found -> new InetSocketAddress(found, address.getPort()))
                        .toList());
            } catch (InvalidValueException refused) {
                promise.setFailure(refused);
            }
        });
    }
}
