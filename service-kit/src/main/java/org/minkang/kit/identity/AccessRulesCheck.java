package org.minkang.kit.identity;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.minkang.kit.StartRefusedException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Stops the start of a service that has an operation without an access rule, or one that does not look at its caller. */
final class AccessRulesCheck implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping operations;

    AccessRulesCheck(RequestMappingHandlerMapping operations) {
        this.operations = operations;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> open = operations.getHandlerMethods().values().stream()
                .map(HandlerMethod::getMethod)
                .filter(method -> method.getDeclaringClass().getName().startsWith("org.minkang."))
                .filter(method -> !isGuarded(method))
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .toList();
        if (!open.isEmpty()) {
            throw new StartRefusedException("Operations without an access rule or a caller: " + open + ".");
        }
    }

    private static boolean isGuarded(Method method) {
        Access rule = method.getAnnotation(Access.class);
        return rule != null
                && (rule.scope().isEmpty()
                        || Arrays.asList(method.getParameterTypes()).contains(Caller.class));
    }
}
