package org.jansetu.api.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Lives as long as it answers. A database that is away is no reason to restart the server, which
 * finds it again by itself.
 */
@Liveness
@ApplicationScoped
public class ServerLives implements HealthCheck {

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.up("server");
  }
}
