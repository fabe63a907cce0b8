package org.jansetu.condition;

import dev.cel.runtime.CelVariableResolver;

/** What a condition is asked about. */
public interface Given extends CelVariableResolver {

  /** Whether one of the maps that a condition sees was not given this key; must be quick. */
  boolean lacks(String variable, String key);
}
