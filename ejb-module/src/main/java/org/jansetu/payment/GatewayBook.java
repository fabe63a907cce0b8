package org.jansetu.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.jansetu.tenancy.KeyFile;
import org.jansetu.tenancy.Programme;

/**
 * The gateway of a programme, from the key {@code payments} of its first file.
 *
 * <p>A gateway whose address is the word {@code simulator} is the sandbox of this machine: its
 * address is what the server was started with. The secret that is shared with a gateway lies in the
 * keys folder as {@code gateway-<merchant>.secret}; the sandbox's is made here at the first use,
 * every other is put there by whoever has the contract.
 */
final class GatewayBook {

  private static final String SIMULATOR = "simulator";
  private static final int SECRET_BYTES = 32;
  private static final int USUAL_MINUTES = 15;

  private GatewayBook() {}

  /** The programme's gateway, if it has one that this server can reach. */
  static Optional<Gateway> find(Programme programme, Path keysFolder) {
    JsonNode payments = programme.section("programme").path("payments");
    JsonNode gateway = payments.path("gateway");
    String url = gateway.path("url").asText();
    boolean isSandbox = url.equals(SIMULATOR);
    if (isSandbox) {
      String machine = System.getProperty("jansetu.simulator.url", "");
      url = machine.isEmpty() ? "" : machine + "/gateway";
    }
    String merchant = gateway.path("merchant").asText();
    String secret = url.isEmpty() ? "" : secret(keysFolder, merchant, isSandbox);
    if (secret.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Gateway(
            gateway.path("code").asText(),
            url,
            merchant,
            new Seal(secret),
            payments.path("minutes").asInt(USUAL_MINUTES)));
  }

  private static String secret(Path folder, String merchant, boolean isMade) {
    Path file = folder.resolve("gateway-" + merchant + ".secret");
    try {
      if (!isMade && !Files.exists(file)) {
        return "";
      }
      return new String(new KeyFile(file).readOrMake(GatewayBook::made), UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the secret of the gateway cannot be read", e);
    }
  }

  private static byte[] made() {
    return (HexFormat.of().formatHex(KeyFile.random(SECRET_BYTES)) + "\n").getBytes(UTF_8);
  }
}
