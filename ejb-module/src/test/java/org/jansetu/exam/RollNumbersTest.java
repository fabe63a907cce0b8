package org.jansetu.exam;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Violation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files of roll numbers as bodies send them, and as they should not. */
@Tag("MPO-10")
class RollNumbersTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  private static final String GOOD =
      "A-SMP-1,R-1,C1,Sarita school,सरिता विद्यालय,\"Main road, Sarita\",2026-12-20,09:30\n";

  private static RollNumbers read(String rows) {
    return RollNumbers.read(
        new ByteArrayInputStream((RollNumbers.HEADER + "\n" + rows).getBytes(UTF_8)), TODAY);
  }

  private static List<String> wrong(RollNumbers file, List<String> strangers, List<String> taken) {
    InvalidInput refused = assertThrows(InvalidInput.class, () -> file.judge(strangers, taken));
    return refused.violations().stream().map(v -> v.field() + " " + v.code()).toList();
  }

  @Test
  void rowIsReadAsItWasMeant() {
    RollNumbers file = read(GOOD);
    file.judge(List.of(), List.of());
    assertTrue(file.json().contains("सरिता विद्यालय"), file.json());
    assertTrue(file.json().contains("\"at\":\"09:30\""), file.json());
    assertEquals("[\"A-SMP-1\"]", file.applications());
  }

  @Test
  void markOfSpreadsheetsIsPassedOver() {
    byte[] bytes = ("\uFEFF" + RollNumbers.HEADER + "\r\n" + GOOD).getBytes(UTF_8);
    RollNumbers.read(new ByteArrayInputStream(bytes), TODAY).judge(List.of(), List.of());
  }

  @Test
  void everyWrongRowIsNamedAtOnce() {
    RollNumbers file =
        read(
            GOOD
                + "A-SMP-1,R-2,C1,School,,,2026-12-20,09:30\n"
                + "A-SMP-2,R-1,C1,School,,,2026-12-20,09:30\n"
                + "B-3,R/3 x,,,,,2026-13-40,24:00\n"
                + "A-SMP-4,R-4,C1,School,,,2026-11-30,9:30\n"
                + "A-SMP-5,R-5\n"
                + "A-SMP-6,R-6,C1,School,,,2026-12-20,09:30\n"
                + "A-SMP-7,R-7,C1,School,,,2026-12-20,09:30\n");
    assertEquals(
        List.of(
            "/rows/2/application twice",
            "/rows/3/rollNumber twice",
            "/rows/4/application bad-text",
            "/rows/4/rollNumber bad-text",
            "/rows/4/centre required",
            "/rows/4/centreName required",
            "/rows/4/date bad-date",
            "/rows/4/time bad-time",
            "/rows/5/date past",
            "/rows/5/time bad-time",
            "/rows/6 columns",
            "/rows/7/application no-candidate",
            "/rows/8/rollNumber taken"),
        wrong(file, List.of("A-SMP-6", "B-3-unknown"), List.of("R-7")));
  }

  @Test
  void whatIsNoSuchFileIsRefusedAsAWhole() {
    InvalidInput heading =
        assertThrows(
            InvalidInput.class,
            () -> RollNumbers.read(new ByteArrayInputStream("a,b\n1,2\n".getBytes(UTF_8)), TODAY));
    assertEquals("columns", heading.violations().get(0).code());
    byte[] latin =
        (RollNumbers.HEADER + "\nA-SMP-1,R-1,C1,\u00e9cole,,,2026-12-20,09:30\n")
            .getBytes(ISO_8859_1);
    InvalidInput encoding =
        assertThrows(
            InvalidInput.class, () -> RollNumbers.read(new ByteArrayInputStream(latin), TODAY));
    assertEquals(List.of("not-utf8"), encoding.violations().stream().map(Violation::code).toList());
    InvalidInput nothing =
        assertThrows(
            InvalidInput.class,
            () -> RollNumbers.read(new ByteArrayInputStream(new byte[0]), TODAY));
    assertEquals("columns", nothing.violations().get(0).code());
    assertEquals(List.of("/rows/0 required"), wrong(read(""), List.of(), List.of()));
    InvalidInput quote = assertThrows(InvalidInput.class, () -> read("\"A-SMP-1,R-1,C1"));
    assertEquals("not-csv", quote.violations().get(0).code());
  }
}
