package org.jansetu.stationery;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets are numbered as they come from the press. */
@Tag("LOK-4")
class SheetNumbersTest {

  @ParameterizedTest
  @CsvSource({"REV-000001, 000001", "A2026-0100, 0100", "42, 42", "X9-9, 9"})
  void theLastDigitsCount(String serial, String digits) {
    assertEquals(digits, SheetNumbers.digits(serial));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "REV-", "rev-1", "REV 1", "A-1234567890", "'; drop table --1"})
  void whatIsNoSerialNumberIsRefused(String serial) {
    assertThrows(InvalidInput.class, () -> SheetNumbers.digits(serial));
  }

  @Test
  void aLotEndsBeforeTheDigitsRunOver() {
    assertDoesNotThrow(() -> SheetNumbers.check(new SheetLot("K", "A-0001", 5_000)));
    assertThrows(InvalidInput.class, () -> SheetNumbers.check(new SheetLot("K", "A-0001", 5_001)));
    assertThrows(InvalidInput.class, () -> SheetNumbers.check(new SheetLot("K", "A-0001", 0)));
    assertThrows(InvalidInput.class, () -> SheetNumbers.check(new SheetLot("K", "A-98", 3)));
  }

  @Test
  void pagesCountOnWithTheSameDigits() {
    assertEquals(List.of("A-0099", "A-0100"), SheetNumbers.following("A-0099", 2));
    Refusal over = assertThrows(Refusal.class, () -> SheetNumbers.following("A-99", 2));
    assertEquals("sheet-not-available", over.code());
    assertThrows(Refusal.class, () -> SheetNumbers.following("a-1", 1));
  }
}
