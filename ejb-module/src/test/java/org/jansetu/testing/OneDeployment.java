package org.jansetu.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.Event;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jboss.arquillian.test.spi.context.ClassContext;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;

/**
 * Deploys before the first test class and undeploys after the last. The managed container is a
 * process that lives as long as the deployment, so without this every class would start one.
 */
public final class OneDeployment {

  @Inject @ClassScoped private InstanceProducer<DeploymentScenario> scenario;
  @Inject private Event<UnDeployManagedDeployments> undeploy;
  @Inject private Instance<ClassContext> classes;

  private DeploymentScenario deployed;
  private boolean running;
  private boolean last;

  void generate(@Observes EventContext<GenerateDeployment> event) {
    if (deployed == null) {
      event.proceed();
      deployed = scenario.get();
    } else {
      scenario.set(deployed);
    }
  }

  void deploy(@Observes EventContext<DeployManagedDeployments> event) throws IOException {
    if (!running) {
      running = true;
      tellContainer(TestDatabase.get());
      event.proceed();
    }
  }

  void undeploy(@Observes EventContext<UnDeployManagedDeployments> event) {
    if (last) {
      event.proceed();
    }
  }

  void end(@Observes(precedence = 100) AfterSuite event) throws IOException {
    if (running) {
      last = true;
      ClassContext context = classes.get();
      context.activate(TestArchive.class);
      try {
        scenario.set(deployed);
        undeploy.fire(new UnDeployManagedDeployments());
      } finally {
        context.deactivate();
      }
    }
    TestDatabase.stop();
  }

  /** The commands that the container runs around its boot; the build names the two files. */
  private static void tellContainer(TestDatabase database) throws IOException {
    Path folder = Path.of(System.getProperty("jansetu.test.container"));
    Files.createDirectories(folder.resolve("keys"));
    forget(folder.resolve("server"));
    Files.createDirectories(folder.resolve("server"));
    Files.writeString(
        folder.resolve("before-boot.txt"),
        """
        set-log-levels javax.enterprise.system.security.ssl=SEVERE
        set CONFIG.hazelcast-config-specific-configuration.enabled=false
        set CONFIG.network-config.network-listeners.network-listener.http-listener.address=LOOPBACK
        """
            .replace("CONFIG", "configs.config.server-config")
            .replace("LOOPBACK", "127.0.0.1"));
    String url = database.jdbcUrl().replace(":", "\\:").replace("=", "\\=");
    Files.writeString(
        folder.resolve("after-boot.txt"),
        "create-jdbc-connection-pool --datasourceclassname=org.postgresql.ds.PGSimpleDataSource"
            + " --restype=javax.sql.DataSource --steadypoolsize=2 --maxpoolsize=10"
            + " --maxwait=30000 --property url="
            + url
            + ":user="
            + TestDatabase.APPLICATION
            + ":password="
            + TestDatabase.APPLICATION_PASSWORD
            + ":reWriteBatchedInserts=true:prepareThreshold=3 jansetu\n"
            + "create-jdbc-resource --connectionpoolid=jansetu jdbc/jansetu\n");
  }

  /** A container remembers its pool, which points at a database of another run. */
  private static void forget(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> found = Files.walk(folder)) {
        for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
