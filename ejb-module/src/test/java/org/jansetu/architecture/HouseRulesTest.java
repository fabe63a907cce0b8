package org.jansetu.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.Set;
import org.jansetu.tenancy.TenantBound;
import org.junit.jupiter.api.Test;

/** How a capability is built: what is closed, what is pure, what is bound to a programme. */
class HouseRulesTest {

  /** Values and reckoning only; they run without a container and without a database. */
  private static final String[] PURE = {
    "org.jansetu.shared..",
    "org.jansetu.worktime..",
    "org.jansetu.fees..",
    "org.jansetu.workflow..",
    "org.jansetu.condition.."
  };

  /**
   * Session beans that reach the database and are not bound by the interceptor. Programmes finds
   * out which programme is meant, and binds the transaction itself when it reads or publishes one.
   * A publication begins before its programme is there, and the start of the server publishes one
   * after the other.
   */
  private static final Set<String> BIND_THEMSELVES =
      Set.of(
          "org.jansetu.tenancy.Programmes",
          "org.jansetu.onboarding.Onboarding",
          "org.jansetu.onboarding.ProgrammeStart");

  /** Writes the arguments of the one call per charge for ChargeRepository, and only for it. */
  private static final Set<String> PARTS_OF_REPOSITORIES = Set.of("org.jansetu.counter.ChargeCall");

  /** Values that come out of a row; nothing can be asked with them. */
  private static final Set<String> SQL_VALUES = Set.of("java.sql.Timestamp", "java.sql.Date");

  /** A length of paper is known only in the PDF writer's own numbers; money never comes here. */
  private static final String PAPER = "org.jansetu.paper.Paper";

  /** How alike two fingers are is known only as the matcher says it; money never comes here. */
  private static final String FINGERS = "org.jansetu.biometric.FingerMatch";

  @Test
  void entitiesAreClosed() {
    classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .or()
        .areAnnotatedWith(Embeddable.class)
        .or()
        .areAnnotatedWith(MappedSuperclass.class)
        .should()
        .bePackagePrivate()
        .allowEmptyShould(true)
        .because("across packages travel records, enums, ids, events and refusals")
        .check(Classes.MAIN);
  }

  @Test
  void repositoriesAreClosed() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Repository")
        .should()
        .bePackagePrivate()
        .check(Classes.MAIN);
  }

  @Test
  void queriesLiveInRepositories() {
    noClasses()
        .that(
            not(
                resideInAnyPackage("org.jansetu.tenancy..")
                    .or(
                        DescribedPredicate.describe(
                            "are repositories", HouseRulesTest::isRepository))))
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are jakarta.persistence's means to query, or java.sql",
                c ->
                    (c.getPackageName().startsWith("jakarta.persistence")
                            && !c.isAnnotation()
                            && !c.isEnum())
                        || (c.getPackageName().equals("java.sql")
                            && !SQL_VALUES.contains(c.getName()))
                        || c.getPackageName().equals("javax.sql")))
        .because("one place per package knows the database")
        .check(Classes.MAIN);
  }

  @Test
  void purePackagesArePure() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta..", "java.sql..", "javax.sql..", "org.eclipse.persistence..")
        .check(Classes.MAIN);
  }

  @Test
  void namesSayWhatItIs() {
    noClasses()
        .that(DescribedPredicate.describe("stand for themselves", c -> !c.isAnonymousClass()))
        .should()
        .haveNameMatching(
            ".*[a-z](Utils?|Helper|Manager|Impl|Constants|Common|Base|Abstract|Data|Info|DTO|Dto"
                + "|Service)$")
        .check(Classes.MAIN);
  }

  /** The container makes a proxy of a session bean, which refuses every other method. */
  @Test
  void sessionBeansAreCalledByPublicMethodsOnly() {
    classes()
        .that()
        .areAnnotatedWith(Stateless.class)
        .or()
        .areAnnotatedWith(Singleton.class)
        .should(beCalledByPublicMethodsOnly())
        .check(Classes.MAIN);
  }

  private static ArchCondition<JavaClass> beCalledByPublicMethodsOnly() {
    return new ArchCondition<>("be called by public methods only") {
      @Override
      public void check(JavaClass bean, ConditionEvents events) {
        for (JavaMethod method : bean.getMethods()) {
          boolean isOpen =
              method.getModifiers().contains(JavaModifier.PUBLIC)
                  || method.getModifiers().contains(JavaModifier.STATIC);
          method.getCallsOfSelf().stream()
              .filter(call -> !isOpen)
              .filter(call -> !call.getOriginOwner().getName().startsWith(bean.getName()))
              .forEach(
                  call -> events.add(SimpleConditionEvent.violated(method, call.getDescription())));
        }
      }
    };
  }

  @Test
  void noFloatingPoint() {
    classes()
        .that(
            DescribedPredicate.describe(
                "measure neither paper nor fingers",
                c -> !c.getName().equals(PAPER) && !c.getName().equals(FINGERS)))
        .should(useNoFloatingPoint())
        .because("money and shares are whole numbers")
        .check(Classes.MAIN);
  }

  @Test
  void noStaticState() {
    classes()
        .should(keepNothingInStaticFields())
        .because("what two requests share is a bean's or the database's")
        .check(Classes.MAIN);
  }

  @Test
  void frontDoorsAreBound() {
    classes()
        .that()
        .areAnnotatedWith(Stateless.class)
        .or()
        .areAnnotatedWith(Singleton.class)
        .or()
        .areAnnotatedWith(Stateful.class)
        .should(beBoundToTheProgramme())
        .check(Classes.MAIN);
  }

  @Test
  void observersOfSessionBeansArePublic() {
    classes()
        .that()
        .areAnnotatedWith(Stateless.class)
        .or()
        .areAnnotatedWith(Singleton.class)
        .should(observeInPublic())
        .because("the container refuses to deploy an observer that is no business method")
        .check(Classes.MAIN);
  }

  @Test
  void nothingIsPrinted() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(Classes.MAIN);
  }

  @Test
  void nobodyReadsTheEnvironment() {
    noClasses()
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .because("the launcher reads settings and ServerSettings hands them over")
        .check(Classes.MAIN);
  }

  private static boolean isRepository(JavaClass c) {
    return outermost(c).getSimpleName().endsWith("Repository")
        || PARTS_OF_REPOSITORIES.contains(outermost(c).getName());
  }

  private static JavaClass outermost(JavaClass c) {
    return c.getEnclosingClass().map(HouseRulesTest::outermost).orElse(c);
  }

  private static ArchCondition<JavaClass> useNoFloatingPoint() {
    return new ArchCondition<>("use neither float nor double") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        item.getDirectDependenciesFromSelf().stream()
            .filter(d -> isFloating(d.getTargetClass().getBaseComponentType()))
            .forEach(d -> events.add(SimpleConditionEvent.violated(item, d.getDescription())));
        for (JavaField field : item.getFields()) {
          if (isFloating(field.getRawType().getBaseComponentType())) {
            events.add(SimpleConditionEvent.violated(item, field.getDescription()));
          }
        }
        item.getCodeUnits().stream()
            .filter(
                u ->
                    isFloating(u.getRawReturnType())
                        || u.getRawParameterTypes().stream()
                            .anyMatch(t -> isFloating(t.getBaseComponentType())))
            .forEach(u -> events.add(SimpleConditionEvent.violated(item, u.getDescription())));
        item.getMethodCallsFromSelf().stream()
            .filter(c -> isFloating(c.getTarget().getRawReturnType()))
            .forEach(c -> events.add(SimpleConditionEvent.violated(item, c.getDescription())));
      }
    };
  }

  private static boolean isFloating(JavaClass type) {
    return Set.of("float", "double", "java.lang.Float", "java.lang.Double")
        .contains(type.getName());
  }

  private static ArchCondition<JavaClass> keepNothingInStaticFields() {
    return new ArchCondition<>("keep no state in static fields") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        for (JavaField field : item.getFields()) {
          boolean ours =
              field.getModifiers().contains(JavaModifier.STATIC)
                  && !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                  && !field.getName().startsWith("$");
          if (ours && !(isFinal(field) && isUnchangeable(field.getRawType()))) {
            events.add(
                SimpleConditionEvent.violated(
                    item,
                    field.getFullName()
                        + " is static and can change, or its type "
                        + field.getRawType().getName()
                        + " can"));
          }
        }
      }
    };
  }

  private static boolean isFinal(JavaField field) {
    return field.getModifiers().contains(JavaModifier.FINAL);
  }

  /**
   * Types that cannot change, or that are tools without state of ours. Lists, sets and maps pass
   * when they are constants by name: the compiler cannot tell a copy from the original, a reader
   * can.
   */
  private static boolean isUnchangeable(JavaClass type) {
    String name = type.getName();
    return type.isPrimitive()
        || type.isEnum()
        || type.isRecord()
        || type.isAssignableTo(String.class)
        || type.isAssignableTo(Number.class)
        || (type.isArray() && type.getComponentType().isPrimitive())
        || type.getPackageName().startsWith("java.time")
        || type.getPackageName().startsWith("org.jansetu")
        || TOOLS.contains(name)
        || TOOL_PACKAGES.stream().anyMatch(name::startsWith);
  }

  private static final Set<String> TOOLS =
      Set.of(
          "java.util.List",
          "java.util.Set",
          "java.util.Map",
          "java.util.Locale",
          "java.util.UUID",
          "java.util.Base64$Encoder",
          "java.util.Base64$Decoder",
          "java.util.HexFormat",
          "java.util.Comparator",
          "java.util.regex.Pattern",
          "java.util.logging.Logger",
          "java.nio.charset.Charset",
          "java.math.MathContext",
          "java.security.SecureRandom",
          "java.lang.Class",
          "java.lang.Boolean",
          "java.lang.Character",
          "java.lang.invoke.VarHandle");

  private static final Set<String> TOOL_PACKAGES =
      Set.of(
          "com.fasterxml.jackson.",
          "com.networknt.",
          "dev.cel.",
          "com.ibm.icu.",
          "com.google.zxing.",
          "java.util.function.");

  private static ArchCondition<JavaClass> beBoundToTheProgramme() {
    return new ArchCondition<>("be @TenantBound, or leave the database to those who are") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        boolean bound = item.isAnnotatedWith(TenantBound.class);
        boolean reaches =
            item.getDirectDependenciesFromSelf().stream()
                .map(d -> d.getTargetClass())
                .anyMatch(
                    t ->
                        t.getSimpleName().endsWith("Repository")
                            || t.getName().equals("jakarta.persistence.EntityManager"));
        events.add(
            new SimpleConditionEvent(
                item,
                bound || !reaches || BIND_THEMSELVES.contains(item.getName()),
                item.getName() + " would reach the database without a programme"));
      }
    };
  }

  private static ArchCondition<JavaClass> observeInPublic() {
    return new ArchCondition<>("observe events in public methods") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        for (JavaMethod method : item.getMethods()) {
          boolean observer =
              method.getParameters().stream()
                  .anyMatch(
                      p ->
                          p.isAnnotatedWith(Observes.class)
                              || p.isAnnotatedWith(ObservesAsync.class));
          boolean open = method.getModifiers().contains(JavaModifier.PUBLIC);
          events.add(
              new SimpleConditionEvent(
                  item, !observer || open, method.getFullName() + " is not public"));
        }
      }
    };
  }
}
