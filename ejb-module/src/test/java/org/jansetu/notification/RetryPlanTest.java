package org.jansetu.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPlanTest {

  @Test
  void waitsLongerEachTimeAndGivesUpAfterEight() {
    assertEquals(
        List.of(30, 120, 480, 1920, 3600, 3600, 3600),
        IntStream.rangeClosed(1, 7).mapToObj(RetryPlan::waitSeconds).toList());
    assertFalse(RetryPlan.isOver(7));
    assertTrue(RetryPlan.isOver(8));
    assertEquals(3600, RetryPlan.waitSeconds(Integer.MAX_VALUE));
  }
}
