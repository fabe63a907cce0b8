package org.jansetu.api.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jansetu.tenancy.Programmes;

/**
 * Ready means that there is a programme to serve. The programmes beside the server are published
 * while the archive is deployed, so the container asks this only after that.
 */
@Readiness
@ApplicationScoped
public class ProgrammesPublished implements HealthCheck {

  @Inject private Programmes programmes;

  @Override
  public HealthCheckResponse call() {
    int published = programmes.list().size();
    return HealthCheckResponse.named("programmes")
        .status(published > 0)
        .withData("published", published)
        .build();
  }
}
