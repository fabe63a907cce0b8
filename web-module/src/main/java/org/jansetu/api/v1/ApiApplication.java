package org.jansetu.api.v1;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Version 1 of the HTTP contract; every resource of this package is found by scanning. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {

  /** Leaves JSON to our own reader and writer, and failures to our own mapper. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.jsonFeature",
        "jansetu",
        "jersey.config.server.response.setStatusOverSendError",
        true);
  }
}
