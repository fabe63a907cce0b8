package org.jansetu.connector;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jansetu.tenancy.Programme;

/**
 * The billers of one version of a programme, from the section {@code billers} of its services.
 *
 * <p>A biller whose address is the word {@code simulator} is the biller simulator of this machine:
 * its address and key are what the server was started with, and the biller cannot be asked when it
 * was started without one.
 */
final class BillerBook {

  private static final String SIMULATOR = "simulator";

  private record Entry(org.jansetu.shared.LocalText name, String url, String publicKey) {}

  private final String programme;
  private final Map<String, Entry> entries;

  private BillerBook(String programme, Map<String, Entry> entries) {
    this.programme = programme;
    this.entries = Map.copyOf(entries);
  }

  static BillerBook of(Programme programme) {
    return read(programme.code(), programme.section("services").path("billers"));
  }

  static BillerBook read(String programme, JsonNode billers) {
    Map<String, Entry> entries = new HashMap<>();
    for (JsonNode biller : billers) {
      String code = biller.path("code").asText();
      entries.put(
          code,
          new Entry(
              Programme.text(biller.path("name"), code),
              biller.path("url").asText(),
              biller.path("publicKey").asText()));
    }
    return new BillerBook(programme, entries);
  }

  /** The biller of that code, if the programme has it and this server can reach it. */
  Optional<Biller> find(String code, Path keysFolder) {
    Entry entry = entries.get(code);
    if (entry == null) {
      return Optional.empty();
    }
    String url = entry.url();
    String key = entry.publicKey();
    if (url.equals(SIMULATOR)) {
      url = simulatorUrl();
      key = simulatorKey(keysFolder);
    }
    if (url.isEmpty() || key.isEmpty()) {
      return Optional.empty();
    }
    PublicKey publicKey = SigningKey.readPublic(key);
    return Optional.of(new Biller(programme, code, entry.name(), URI.create(url), publicKey));
  }

  private static String simulatorUrl() {
    String machine = System.getProperty("jansetu.simulator.url", "");
    return machine.isEmpty() ? "" : machine + "/billers";
  }

  /** The simulator lays its public key beside the server's keys when it starts. */
  private static String simulatorKey(Path keysFolder) {
    String given = System.getProperty("jansetu.simulator.key", "");
    Path file = keysFolder.resolve("simulator.pub");
    if (!given.isEmpty() || !Files.isRegularFile(file)) {
      return given;
    }
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      return "";
    }
  }
}
