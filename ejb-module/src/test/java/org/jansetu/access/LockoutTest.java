package org.jansetu.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockoutTest {

  @ParameterizedTest
  @CsvSource({
    "1,0",
    "4,0",
    "5,30",
    "6,60",
    "7,120",
    "8,240",
    "9,480",
    "10,960",
    "11,1920",
    "12,3600",
    "13,3600",
    "2000000000,3600"
  })
  void waitsLongerAfterEachFailureUpToAnHour(int failures, long seconds) {
    assertEquals(seconds, Lockout.secondsAfter(failures));
  }

  @Property
  void neverWaitsShorterAfterOneMoreFailure(@ForAll @IntRange(min = 1, max = 1000) int failures) {
    Assertions.assertTrue(
        Lockout.secondsAfter(failures + 1) >= Lockout.secondsAfter(failures), "after " + failures);
  }
}
