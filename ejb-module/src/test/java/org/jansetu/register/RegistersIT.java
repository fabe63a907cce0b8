package org.jansetu.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.Unauthenticated;
import org.jansetu.testing.InContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A register as it is loaded, looked up and replaced, against the real database. */
@Tag("EMI-10")
class RegistersIT extends InContainer {

  private static final String ROLL = "electoral-roll";
  private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
  private static final String HEADING = "cardNumber,name,relative,village,part\n";
  private static final String LINES =
      HEADING
          + "ABC0000001,राधा बाई,हरिराम,बरई,114/208\n"
          + "ABC0000002,सीता देवी,रामलाल,बरई,114/209\n"
          + "ABC0000003,Mohan Singh,Gopal Singh,चीनौर,115/1\n"
          + "ABC0000004,मोहन सिंह,बलवंत,डबरा,116/7\n";

  @Inject private Registers registers;

  @Test
  void lineIsFoundByKeyAndByNameHoweverSpelled() {
    asState();
    load(LINES);
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "REV"));

    RegisterEntry radha = registers.find(ROLL, " abc 0000001 ").get(0);
    assertEquals("राधा बाई", radha.fields().get("name"));
    assertEquals(AS_OF, radha.asOf());
    assertEquals(List.of(), registers.find(ROLL, "ABC9999999"));
    assertEquals(List.of(1), lines(new NameQuery("Radha Bai", Map.of(), 10)));
    assertEquals(List.of(1), lines(new NameQuery("राधाबाई", Map.of(), 10)));
    assertEquals(List.of(2), lines(new NameQuery("Devi Seeta", Map.of(), 10)));
    assertEquals(List.of(3, 4), lines(new NameQuery("मोहन सिंह", Map.of(), 10)));
    assertEquals(List.of(4), lines(new NameQuery("Mohan Singh", Map.of("village", "डबरा"), 10)));
    assertEquals(List.of(), lines(new NameQuery("Xerxes", Map.of(), 10)));
  }

  @Test
  void newFileTakesThePlaceOfTheOldOneAtOnce() {
    asState();
    load(LINES);
    load(HEADING + "ABC0000009,गीता,मोहन,बरई,1/1\n");

    assertEquals(List.of(), registers.find(ROLL, "ABC0000001"));
    assertEquals(1, registers.find(ROLL, "ABC0000009").size());
    assertEquals(1, card().entries());
  }

  @Test
  void fileWithOneWrongLineChangesNothing() {
    asState();
    load(LINES);

    InvalidInput refused =
        assertThrows(
            InvalidInput.class,
            () -> load(HEADING + "ABC0000010,अ,ब,स,1\nwrong,अ,ब,स,1\nABC0000011,अ\n"));

    assertEquals(
        List.of("/lines/2/cardNumber bad-key", "/lines/3 columns"),
        refused.violations().stream().map(v -> v.field() + " " + v.code()).toList());
    assertEquals(4, card().entries());
    assertEquals(1, registers.find(ROLL, "ABC0000001").size());
  }

  @Test
  void otherFilesAreRefused() {
    asState();
    for (String csv : List.of("", "name,cardNumber\n", HEADING, HEADING + "\"ABC0000001,open\n")) {
      assertThrows(InvalidInput.class, () -> load(csv), csv);
    }
    byte[] utf16 = LINES.getBytes(Charset.forName("UTF-16LE"));
    assertThrows(
        InvalidInput.class,
        () -> registers.load(new RegisterLoad(ROLL, AS_OF, new ByteArrayInputStream(utf16))));
    LocalDate tomorrow = LocalDate.now(programmes.current().zone()).plusDays(1);
    assertThrows(
        InvalidInput.class, () -> registers.load(new RegisterLoad(ROLL, tomorrow, stream(LINES))));
  }

  @Test
  void lookerIsKnownAndRecorded() {
    asVisitor(SAMPLE);
    assertThrows(Unauthenticated.class, () -> registers.find(ROLL, "ABC0000001"));
    as(SAMPLE, new Posting(Role.PROVIDER_ADMIN, "X"));
    assertThrows(Forbidden.class, () -> registers.find(ROLL, "ABC0000001"));
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "FOOD"));
    assertThrows(Forbidden.class, () -> load(LINES));
    asState();
    assertThrows(NotFound.class, () -> registers.find("no-such", "1"));
    Refusal empty = assertThrows(Refusal.class, () -> registers.find("births", "1"));
    assertEquals("register-empty", empty.code());
    assertThrows(
        InvalidInput.class, () -> registers.search(ROLL, new NameQuery("a", Map.of(), 51)));
    assertThrows(
        InvalidInput.class, () -> registers.search(ROLL, new NameQuery("a", Map.of("no", "x"), 5)));
  }

  @Test
  void bigFileIsLoadedInSteps() {
    asState();
    StringBuilder csv = new StringBuilder(HEADING);
    for (int i = 0; i < 4_500; i++) {
      csv.append("BIG%07d,राम कुमार,श्याम,ग्राम %d,1/%d\n".formatted(i, i % 50, i));
    }
    load(csv.toString());

    assertEquals(4_500, card().entries());
    assertEquals(1, registers.find(ROLL, "BIG0004499").size());
    List<RegisterEntry> there =
        registers.search(ROLL, new NameQuery("Ram Kumar", Map.of("village", "ग्राम 7"), 50));
    assertEquals(50, there.size());
    assertTrue(there.stream().allMatch(e -> e.fields().get("village").equals("ग्राम 7")));
  }

  private void asState() {
    as(SAMPLE, new Posting(Role.STATE_ADMIN, "S0"));
  }

  private void load(String csv) {
    registers.load(new RegisterLoad(ROLL, AS_OF, stream(csv)));
  }

  private static ByteArrayInputStream stream(String csv) {
    return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
  }

  private RegisterCard card() {
    return registers.list().stream()
        .filter(c -> c.definition().code().equals(ROLL))
        .findFirst()
        .orElseThrow();
  }

  private List<Integer> lines(NameQuery wanted) {
    return registers.search(ROLL, wanted).stream().map(RegisterEntry::line).sorted().toList();
  }
}
