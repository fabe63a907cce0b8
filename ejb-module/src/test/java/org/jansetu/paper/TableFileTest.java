package org.jansetu.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jansetu.shared.InvalidInput;
import org.junit.jupiter.api.Test;

class TableFileTest {

  private static final TableFile.Shape SHAPE =
      new TableFile.Shape("lines", List.of("name", "village"), 3, 2);

  private static TableFile read(String text) {
    return new TableFile(new ByteArrayInputStream(text.getBytes(UTF_8)), SHAPE);
  }

  private static List<String> wrong(Runnable reading) {
    InvalidInput refused = assertThrows(InvalidInput.class, reading::run);
    return refused.violations().stream().map(one -> one.field() + " " + one.code()).toList();
  }

  @Test
  void fieldsAreComposedAndHaveNoBlanksAround() {
    try (TableFile table = read("\uFEFFname, village\r\n\r\n A\u0301sha ,\"Neem, pur\"\r\n")) {
      assertEquals(List.of("\u00C1sha", "Neem, pur"), table.next().orElseThrow());
      assertEquals(1, table.row(), "an empty line is no row");
      assertTrue(table.next().isEmpty());
      table.judge();
    }
  }

  @Test
  void whatIsWrongWithRowsIsNamedTogetherAndNotForever() {
    try (TableFile table = read("name,village\na\nb,c\nd,e,f\n")) {
      for (var row = table.next(); row.isPresent(); row = table.next()) {
        if (table.isWhole(row.get())) {
          table.reject("village", "unknown", "");
        }
      }
      assertTrue(table.isFull());
      assertEquals(List.of("/lines/1 columns", "/lines/2/village unknown"), wrong(table::judge));
    }
  }

  @Test
  void noRowOneTooManyAndAnotherHeadingAreRefused() {
    try (TableFile table = read("name,village\n")) {
      assertTrue(table.next().isEmpty());
      assertEquals(List.of("/lines/0 required"), wrong(table::judge));
    }
    try (TableFile table = read("name,village\na,b\nc,d\ne,f\ng,h\n")) {
      for (int i = 0; i < 3; i++) {
        table.next();
      }
      assertEquals(List.of("/lines out-of-range"), wrong(table::next));
    }
    assertEquals(List.of("/lines/0 columns"), wrong(() -> read("village,name\n").close()));
  }

  @Test
  void codesAreOfTheirLengthAndNoneIsDrawnTwice() {
    Set<String> drawn = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      String code = CheckCode.draw();
      assertTrue(code.matches("[A-Z2-7]{16}"), code);
      assertTrue(drawn.add(code));
    }
  }
}
