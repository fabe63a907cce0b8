package org.jansetu.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("EMI-3")
class BillerBookTest {

  private static final String URL = "jansetu.simulator.url";

  @TempDir private Path keys;
  private String publicKey;
  private BillerBook book;

  @BeforeEach
  void read() throws Exception {
    publicKey =
        SigningKey.text(KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic());
    JsonNode billers =
        new ObjectMapper()
            .readTree(
                """
                [{"code": "POWER", "name": {"en": "Power"}, "url": "https://power.example.in/v1",
                  "publicKey": "%s"},
                 {"code": "WATER", "name": {"en": "Water"}, "url": "simulator"},
                 {"code": "TAX", "name": {"en": "Tax"}, "url": "https://tax.example.in",
                  "publicKey": "MCowBQYDK2VwAyEA"}]
                """
                    .formatted(publicKey));
    book = BillerBook.read("sample", billers);
  }

  @AfterEach
  void forgetSimulator() {
    System.clearProperty(URL);
  }

  @Test
  void asksABillerAtItsOwnAddress() {
    Biller power = book.find("POWER", keys).orElseThrow();
    assertEquals(
        "https://power.example.in/v1/POWER/status", power.address(Operation.STATUS).toString());
    assertEquals(publicKey, SigningKey.text(power.publicKey()));
  }

  @Test
  void knowsNoBillerThatTheProgrammeDoesNotName() {
    assertTrue(book.find("GAS", keys).isEmpty());
  }

  @Test
  void cannotAskTheSimulatorUntilItRunsAndHasAKey() throws Exception {
    assertTrue(book.find("WATER", keys).isEmpty());
    System.setProperty(URL, "http://127.0.0.1:4711");
    assertTrue(book.find("WATER", keys).isEmpty());
    Files.writeString(keys.resolve("simulator.pub"), publicKey + "\n");
    Biller water = book.find("WATER", keys).orElseThrow();
    assertEquals(
        "http://127.0.0.1:4711/billers/WATER/fetch", water.address(Operation.FETCH).toString());
  }

  @Test
  void believesNoKeyThatIsNone() {
    assertThrows(IllegalArgumentException.class, () -> book.find("TAX", keys));
  }
}
