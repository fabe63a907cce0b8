package org.jansetu.connector;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X-10")
class CircuitTest {

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final Circuit circuit = new Circuit(now::get);

  @Test
  void letsNoMoreThanEightInAtATime() {
    for (int call = 0; call < Circuit.MOST_CALLS; call++) {
      assertTrue(circuit.enter());
    }
    assertFalse(circuit.enter());
    circuit.leave(true);
    assertTrue(circuit.enter());
  }

  @Test
  void leavesABillerAloneAfterFiveFailuresInARow() {
    fail(4);
    assertTrue(circuit.enter());
    circuit.leave(true);
    fail(5);
    assertFalse(circuit.enter());
  }

  @Test
  void letsOneThroughAfterAWhileAndAllOnceItIsAnswered() {
    fail(5);
    now.addAndGet(TimeUnit.SECONDS.toNanos(21));
    assertTrue(circuit.enter());
    assertFalse(circuit.enter(), "only one may try");
    circuit.leave(true);
    assertTrue(circuit.enter());
    assertTrue(circuit.enter());
  }

  @Test
  void restsAgainWhenTheTrialFails() {
    fail(5);
    now.addAndGet(TimeUnit.SECONDS.toNanos(21));
    fail(1);
    assertFalse(circuit.enter());
  }

  private void fail(int times) {
    for (int call = 0; call < times; call++) {
      assertTrue(circuit.enter());
      circuit.leave(false);
    }
  }
}
