package org.jansetu.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

  @ParameterizedTest
  @ValueSource(strings = {"08006", "08001", "57P01", "57P03"})
  void lostConnectionMeansTryAgain(String state) {
    Throwable wrapped = new IllegalStateException(new SQLException("gone", state));

    assertEquals("try-again", Outage.refusal(wrapped).orElseThrow().code());
  }

  @Test
  void poolWithoutConnectionMeansTryAgain() {
    SQLException pool = new SQLException("Error in allocating a connection. Cause: refused");

    assertTrue(Outage.refusal(new RuntimeException(pool)).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42501", "57014"})
  void defectStaysOne(String state) {
    assertTrue(Outage.refusal(new SQLException("wrong", state)).isEmpty());
  }

  @Test
  void whatIsNoDatabaseStaysOne() {
    assertTrue(Outage.refusal(new IllegalStateException("wrong")).isEmpty());
  }
}
