package org.jansetu.api.v1;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Version 1 of the HTTP contract; every resource of this package is found by scanning. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {}
