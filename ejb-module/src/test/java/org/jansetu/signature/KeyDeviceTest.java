package org.jansetu.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Keys in a device: SoftHSM, which {@code ./jansetu test} installs where it may, stands for one.
 */
@Tag("X-14")
class KeyDeviceTest {

  private static final List<Path> LIBRARIES =
      List.of(
          Path.of("/usr/lib/softhsm/libsofthsm2.so"),
          Path.of("/usr/lib64/softhsm/libsofthsm2.so"),
          Path.of("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"),
          Path.of("/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so"));

  @TempDir private Path keys;

  @Test
  void keyInADeviceSignsAndNeverLeavesIt() throws Exception {
    Path library = LIBRARIES.stream().filter(Files::exists).findFirst().orElse(null);
    Assumptions.assumeTrue(library != null, "SoftHSM is not installed");
    Path folder = Files.createDirectories(keys.resolve("certificates"));
    Path tokens = Files.createDirectories(keys.resolve("tokens"));
    Path settings = keys.resolve("softhsm2.conf");
    Files.writeString(settings, "directories.tokendir = " + tokens + "\nlog.level = ERROR\n");
    Files.writeString(
        folder.resolve("pkcs11.cfg"),
        "name = Offices\nlibrary = " + library + "\nslotListIndex = 0\n");
    Files.writeString(folder.resolve("pkcs11.pin"), "4711");
    said(
        settings,
        "softhsm2-util",
        "--init-token",
        "--free",
        "--label",
        "offices",
        "--so-pin",
        "0815",
        "--pin",
        "4711");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String said =
        said(settings, java, "-cp", classes, DeviceProbe.class.getName(), keys.toString());
    assertTrue(said.contains("office null"), "the key has no bytes to read: " + said);
    assertTrue(said.contains("token PKCS#8"), said);
    assertTrue(said.contains("file false"), said);

    byte[] pdf = Files.readAllBytes(keys.resolve("signed.pdf"));
    X509Certificate own =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(
                    new ByteArrayInputStream(Files.readAllBytes(keys.resolve("certificate.der"))));
    assertTrue(own.getSubjectX500Principal().getName().contains("Revenue in a device"));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDSignature one = document.getSignatureDictionaries().get(0);
      assertTrue(
          new CMSSignedData(
                  new CMSProcessableByteArray(one.getSignedContent(pdf)), one.getContents(pdf))
              .getSignerInfos()
              .iterator()
              .next()
              .verify(new JcaSimpleSignerInfoVerifierBuilder().build(own)));
    }
  }

  @Test
  void deviceThatDoesNotAnswerStopsTheSignatureAndSaysWhere() throws IOException {
    Path folder = Files.createDirectories(keys.resolve("certificates"));
    Files.writeString(folder.resolve("pkcs11.cfg"), "name = None\nlibrary = /nowhere/none.so\n");
    Files.writeString(folder.resolve("pkcs11.pin"), "1");
    KeyCabinet cabinet = new KeyCabinet(keys, true);
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> cabinet.office("sample", "REV", "Revenue"));
    assertTrue(refused.getCause().getMessage().contains("pkcs11.cfg"), refused::toString);
  }

  private static String said(Path settings, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SOFTHSM2_CONF", settings.toString());
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), said);
    assertEquals(0, process.exitValue(), said);
    return said;
  }
}
