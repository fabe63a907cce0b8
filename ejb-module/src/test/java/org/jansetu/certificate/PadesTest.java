package org.jansetu.certificate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.jansetu.signature.KeyCabinet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The signature is what PAdES asks for, and a checker that is not ours accepts it. */
@Tag("X-14")
class PadesTest {

  @TempDir private Path folder;

  @Test
  void signatureCoversEverythingButItself() throws Exception {
    KeyCabinet keys = Pages.keys(folder);
    byte[] pdf = Pages.signed(keys);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<PDSignature> all = document.getSignatureDictionaries();
      assertEquals(1, all.size());
      PDSignature one = all.get(0);
      assertEquals("ETSI.CAdES.detached", one.getSubFilter());
      int[] range = one.getByteRange();
      assertEquals(0, range[0]);
      assertEquals(pdf.length, range[2] + range[3], "up to the last byte");
      assertTrue(verified(one, pdf, keys));
      byte[] changed = pdf.clone();
      changed[range[1] / 2] ^= 1;
      assertFalse(verified(one, changed, keys), "a changed byte must be noticed");
    }
  }

  @Test
  void signatureNamesItsCertificateAndLeavesTheTimeToThePdf() throws Exception {
    byte[] pdf = Pages.signed(Pages.keys(folder));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDSignature one = document.getSignatureDictionaries().get(0);
      SignerInformation signer = signer(one, pdf);
      assertTrue(
          signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2)
              != null);
      assertTrue(signer.getSignedAttributes().get(CMSAttributes.signingTime) == null);
      assertEquals("Asha Verma", one.getName());
      assertTrue(one.getSignDate() != null);
    }
  }

  /** From the package poppler-utils, which {@code ./jansetu test} installs where it may. */
  @Test
  void pdfsigAcceptsTheSignatureAndNoticesAChange() throws Exception {
    Assumptions.assumeTrue(isThere(), "pdfsig is not installed");
    byte[] pdf = Pages.signed(Pages.keys(folder));
    String said = pdfsig(pdf);
    assertTrue(said.contains("Signature is Valid."), said);
    assertTrue(said.contains("ETSI.CAdES.detached"), said);
    assertTrue(said.contains("Total document signed"), said);
    assertTrue(said.contains("Revenue Department (demonstration)"), said);
    byte[] changed =
        new String(pdf, ISO_8859_1).replace("/Producer", "/Broducer").getBytes(ISO_8859_1);
    String refused = pdfsig(changed);
    assertFalse(refused.contains("Signature is Valid."), refused);
  }

  private static boolean isThere() throws InterruptedException {
    try {
      Process process = new ProcessBuilder("pdfsig", "-v").redirectErrorStream(true).start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private String pdfsig(byte[] pdf) throws IOException, InterruptedException {
    Path file = folder.resolve("certificate.pdf");
    Files.write(file, pdf);
    Process process =
        new ProcessBuilder("pdfsig", file.toString()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    return said;
  }

  private static boolean verified(PDSignature one, byte[] pdf, KeyCabinet keys) throws Exception {
    X509Certificate own = keys.office("sample", "REV", "Revenue Department").certificate();
    try {
      return signer(one, pdf).verify(new JcaSimpleSignerInfoVerifierBuilder().build(own));
    } catch (org.bouncycastle.cms.CMSException e) {
      return false;
    }
  }

  private static SignerInformation signer(PDSignature one, byte[] pdf) throws Exception {
    byte[] covered = one.getSignedContent(pdf);
    return new CMSSignedData(new CMSProcessableByteArray(covered), one.getContents(pdf))
        .getSignerInfos()
        .getSigners()
        .iterator()
        .next();
  }
}
