package org.jansetu.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The picture of the floors is the law: no line in it, no import. */
class FloorPlanTest {

  private static final Path PICTURE = Path.of("floor-plan.puml");

  @Test
  void callsFollowTheArrows() {
    ArchRuleDefinition.classes()
        .should(
            adhereToPlantUmlDiagram(
                PICTURE, consideringOnlyDependenciesInAnyPackage("org.jansetu..")))
        .because("a dependency starts as a line in the floor plan; a package nobody drew fails")
        .check(Classes.MAIN);
  }

  @Test
  void noCycles() {
    slices().matching("org.jansetu.(*)..").should().beFreeOfCycles().check(Classes.MAIN);
  }

  @Test
  void flat() {
    ArchRuleDefinition.classes()
        .should(lieDirectlyInCapability())
        .because("at the limit a capability is split, never given sub-folders")
        .check(Classes.MAIN);
  }

  private static ArchCondition<JavaClass> lieDirectlyInCapability() {
    return new ArchCondition<>("lie in a package of the form org.jansetu.<capability>") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        boolean flat = item.getPackageName().matches("org\\.jansetu\\.[a-z]+");
        events.add(new SimpleConditionEvent(item, flat, item.getName() + " lies in a sub-package"));
      }
    };
  }
}
