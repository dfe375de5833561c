package org.minkang.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the architecture page, for any service. */
public final class ArchitectureRules {

    private static final Pattern TECHNICAL = Pattern.compile(
            ".*(Access|Application|Controller|Service|Repository|Configuration|Properties|Request|Response|View|Filter|Problem"
                    + "|Problems|Catalogue|Gauges|Import|Export|Job|Work|Feed|Client|Rows|Columns|Sheet|Sql)");

    private static final Pattern BLOCKING =
            Pattern.compile("block|blockFirst|blockLast|blockOptional|toIterable|toStream");

    private ArchitectureRules() {}

    /**
     * The rules for the service whose classes lie in {@code root}. A domain type is a record, enum, interface or plain class of a feature
     * that carries no Spring annotation and whose name does not say that it serves a technical purpose.
     */
    public static List<ArchRule> of(String root) {
        return List.of(
                domainKnowsNoTechnology(root),
                featuresHaveNoCycles(root),
                noServiceKnowsAnother(root),
                nothingBlocks(),
                noFluxFromControllers(),
                noLayerPackages());
    }

    private static ArchRule domainKnowsNoTechnology(String root) {
        return classes()
                .that(areDomainTypes(root))
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "are Java's own, kit values or of the service itself", type -> isAllowedInDomain(type, root)))
                .allowEmptyShould(true)
                .as("domain types know Java and kit values only");
    }

    private static ArchRule featuresHaveNoCycles(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .as("features have no cycles");
    }

    private static ArchRule noServiceKnowsAnother(String root) {
        return noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "belong to another service",
                        type -> type.getPackageName().startsWith("org.minkang.")
                                && !type.getPackageName().startsWith("org.minkang.kit")
                                && !isIn(type, root)))
                .as("no service knows another");
    }

    private static ArchRule nothingBlocks() {
        return noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe("block the thread", ArchitectureRules::blocks))
                .as("nothing blocks");
    }

    private static ArchRule noFluxFromControllers() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(RestController.class)
                .and()
                .arePublic()
                .or()
                .arePackagePrivate()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(RestController.class)
                .should()
                .notHaveRawReturnType("reactor.core.publisher.Flux")
                .allowEmptyShould(true)
                .as("no controller streams database rows");
    }

    private static ArchRule noLayerPackages() {
        return noClasses()
                .should()
                .resideInAnyPackage("..model..", "..dto..", "..util..", "..utils..", "..impl..", "..common..")
                .as("packages are features, not layers");
    }

    private static DescribedPredicate<JavaClass> areDomainTypes(String root) {
        return DescribedPredicate.describe(
                "are domain types",
                type -> isIn(type, root)
                        && !type.getPackageName().equals(root)
                        && !type.getSimpleName().isEmpty()
                        && !type.getSimpleName().equals("package-info")
                        && type.getEnclosingClass().isEmpty()
                        && !TECHNICAL.matcher(type.getSimpleName()).matches()
                        && type.getAnnotations().stream().noneMatch(ArchitectureRules::isSpring)
                        && !isPlumbing(type));
    }

    /** A record with declared constraints is a request; a class with an injected collaborator is technology. */
    private static boolean isPlumbing(JavaClass type) {
        return isRequest(type) || hasCollaborators(type);
    }

    private static boolean isRequest(JavaClass type) {
        return type.isRecord()
                && type.getFields().stream()
                        .flatMap(field -> field.getAnnotations().stream())
                        .anyMatch(constraint ->
                                constraint.getRawType().getPackageName().startsWith("jakarta.validation"));
    }

    private static boolean hasCollaborators(JavaClass type) {
        return !type.isRecord()
                && !type.isEnum()
                && !type.isInterface()
                && type.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .anyMatch(field -> TECHNICAL
                                        .matcher(field.getRawType().getSimpleName())
                                        .matches()
                                || field.getRawType().getPackageName().startsWith("org.minkang.kit.persistence"));
    }

    private static boolean isSpring(JavaAnnotation<JavaClass> annotation) {
        return annotation.getRawType().getPackageName().startsWith("org.springframework");
    }

    private static boolean isAllowedInDomain(JavaClass type, String root) {
        String name = type.getBaseComponentType().getPackageName();
        return type.getBaseComponentType().isPrimitive()
                || name.startsWith("java.")
                || name.startsWith("org.jspecify")
                || name.startsWith("org.apache.commons.statistics")
                || name.startsWith("com.fasterxml.jackson.annotation")
                || name.startsWith("io.swagger.v3.oas.annotations")
                || name.matches("org\\.minkang\\.kit\\.(region|identifier|calendar|institution|obligation|problem)")
                || isIn(type.getBaseComponentType(), root);
    }

    private static boolean isIn(JavaClass type, String root) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    private static boolean blocks(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        String name = call.getTarget().getName();
        boolean reactor = owner.getPackageName().startsWith("reactor.core.publisher")
                && BLOCKING.matcher(name).matches();
        boolean sleep = owner.isEquivalentTo(Thread.class) && name.equals("sleep");
        boolean future = owner.isAssignableTo(Future.class) && (name.equals("get") || name.equals("join"));
        return reactor || sleep || future;
    }
}
