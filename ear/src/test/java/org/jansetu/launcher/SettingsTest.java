package org.jansetu.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  @TempDir private Path folder;
  private final Map<String, String> env = new HashMap<>();

  @BeforeEach
  void usual() throws IOException {
    env.put("JANSETU_DATA_DIR", folder.toString());
    env.put("JANSETU_PORT", Integer.toString(freePort()));
  }

  @Test
  void withoutSettingsListensOnLoopbackWithoutDemoUsers() throws WrongSetting {
    Settings settings = Settings.read(env);
    assertEquals("127.0.0.1", settings.address());
    assertTrue(settings.own().isEmpty());
    assertEquals(false, settings.demo());
    assertEquals(false, settings.jsonLog());
    assertEquals(0, settings.kiosks());
    assertNull(settings.publicUrl());
    assertNull(settings.smppUrl());
    assertNull(settings.smtpUrl());
    assertNull(settings.amiUrl());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "JANSETU_PORT | eighty | write a whole number from 1 to 65535",
        "JANSETU_PORT | 0 | write a whole number from 1 to 65535",
        "JANSETU_PORT | 65536 | write a whole number from 1 to 65535",
        "JANSETU_PORT | 99999999999 | write a whole number from 1 to 65535",
        "JANSETU_ADDRESS | no such address | write an address of this machine",
        "JANSETU_KIOSKS | -1 | write a whole number from 0 to 100000",
        "JANSETU_KIOSKS | 100001 | write a whole number from 0 to 100000",
        "JANSETU_DEMO | yes | write true or false",
        "JANSETU_LOG | xml | write plain or json",
        "JANSETU_DEMO_PASSWORD | short | 8 to 128 characters",
        "JANSETU_PUBLIC_URL | seva.example.in | write scheme and host only",
        "JANSETU_PUBLIC_URL | https://seva.example.in/page | write scheme and host only",
        "JANSETU_DB_URL | postgres://localhost/x | must begin with jdbc:postgresql://",
        "JANSETU_DB_URL | jdbc:h2:mem:x | must begin with jdbc:postgresql://",
        "JANSETU_SIMULATOR_URL | http://example.com:80 | write http://127.0.0.1",
        "JANSETU_SMPP_URL | centre.example.in:2775 | write smpp://user:password@host:port",
        "JANSETU_SMPP_URL | smpp://centre.example.in:2775 | write smpp://user:password@host:port",
        "JANSETU_SMPP_URL | http://me:it@centre.example.in:2775 | write smpp://user:password",
        "JANSETU_SMTP_URL | smtp://mail.example.in | write smtp://user:password@host:port",
        "JANSETU_SMTP_URL | smtp://me@mail.example.in:25 | write smtp://user:password@host:port",
        "JANSETU_AMI_URL | ami://me:it@exchange:5038 | write ami://user:password@host:port/programme",
        "JANSETU_AMI_URL | http://me:it@exchange:5038/x | write ami://user:password@host:port",
        "JANSETU_DATA_DIR | /proc/none | choose a folder to write",
      })
  void wrongSettingIsRefusedWithOneSentenceThatSaysWhatToWrite(
      String name, String value, String advice) {
    env.put(name, value);
    WrongSetting refused = assertThrows(WrongSetting.class, () -> Settings.read(env));
    assertTrue(refused.getMessage().contains(advice), refused.getMessage());
    assertEquals(1, refused.getMessage().lines().count());
  }

  @Test
  void gatewaysAreTakenWithAndWithoutTls() throws WrongSetting {
    env.put("JANSETU_SMPP_URL", "smpps://seva:s%40cret@centre.example.in:3550");
    env.put("JANSETU_SMTP_URL", "smtp://127.0.0.1:2525");
    env.put("JANSETU_AMI_URL", "ami://seva:s%40cret@exchange.example.in:5038/sample");
    Settings settings = Settings.read(env);
    assertEquals("smpps://seva:s%40cret@centre.example.in:3550", settings.smppUrl());
    assertEquals("smtp://127.0.0.1:2525", settings.smtpUrl());
    assertEquals("ami://seva:s%40cret@exchange.example.in:5038/sample", settings.amiUrl());
  }

  @Test
  void passwordOfAGatewayIsNeverRepeated() {
    env.put("JANSETU_SMPP_URL", "smpp://seva:top-secret@centre.example.in");
    WrongSetting refused = assertThrows(WrongSetting.class, () -> Settings.read(env));
    assertEquals(-1, refused.getMessage().indexOf("top-secret"));
  }

  @Test
  void portThatIsTakenIsRefused() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      env.put("JANSETU_PORT", Integer.toString(taken.getLocalPort()));
      WrongSetting refused = assertThrows(WrongSetting.class, () -> Settings.read(env));
      assertTrue(refused.getMessage().contains("set JANSETU_PORT to a free port"));
    }
  }

  @Test
  void ownDatabaseIsTaken() throws WrongSetting {
    env.put("JANSETU_DB_URL", "jdbc:postgresql://db.example.in:5432/seva");
    env.put("JANSETU_DB_PASSWORD", "secret");
    assertEquals(
        new Settings.OwnPostgres("jdbc:postgresql://db.example.in:5432/seva", "postgres", "secret"),
        Settings.read(env).own().orElseThrow());
  }

  @Test
  void demoPasswordIsMadeOnceAndKept() throws Exception {
    Keys keys = new Keys(folder);
    String made = Settings.read(env).demoPassword(keys);
    assertTrue(made.length() >= 8);
    assertEquals(made, Settings.read(env).demoPassword(new Keys(folder)));
    assertEquals(
        "rw-------",
        java.nio.file.attribute.PosixFilePermissions.toString(
            Files.getPosixFilePermissions(folder.resolve("keys/demo.password"))));
    env.put("JANSETU_DEMO_PASSWORD", "my own choice");
    assertEquals("my own choice", Settings.read(env).demoPassword(keys));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
