package org.jansetu.testing;

import java.util.List;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.test.impl.client.deployment.AnnotationDeploymentScenarioGenerator;
import org.jboss.arquillian.test.spi.TestClass;

/** Every test class runs in the same archive, so none of them says which. */
public final class OneArchive extends AnnotationDeploymentScenarioGenerator {

  @Override
  public List<DeploymentDescription> generate(TestClass anyTest) {
    return super.generate(new TestClass(TestArchive.class));
  }
}
