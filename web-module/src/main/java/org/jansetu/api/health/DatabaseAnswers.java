package org.jansetu.api.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that the pool hands out a connection and the database answers on it. */
@Readiness
@ApplicationScoped
public class DatabaseAnswers implements HealthCheck {

  private static final int WAIT_SECONDS = 2;

  @Resource(lookup = "jdbc/jansetu")
  private DataSource connections;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").status(answers()).build();
  }

  private boolean answers() {
    try (Connection connection = connections.getConnection()) {
      return connection.isValid(WAIT_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }
}
