package org.jansetu.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jansetu.signature.KeyCabinet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on a certificate can be read, in two languages and by a telephone. */
@Tag("X-14")
class CertificatePdfTest {

  private static final int DOTS_PER_INCH = 150;

  @TempDir private Path folder;

  @Test
  void sheetSaysEverythingOnOnePage() throws IOException {
    byte[] pdf = CertificatePdf.sheet(Pages.page("x"));
    String text;
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals(1, document.getNumberOfPages());
      text = new PDFTextStripper().getText(document).replace('\u00a0', ' ');
    }
    for (String wanted :
        new String[] {
          "Residence certificate",
          "Pragya Tripathi",
          Pages.NUMBER,
          Pages.CODE,
          "21-11-2026",
          "20-11-2029",
          "Asha Verma",
          "Revenue Department",
          "General",
          "Illustrative wording",
          "no legal force",
          Pages.ADDRESS
        }) {
      assertTrue(text.contains(wanted), () -> wanted + " is missing in:\n" + text);
    }
  }

  @Test
  @Tag("EMI-11")
  void theOrderOfAuthorityIsPrinted() throws IOException {
    try (PDDocument document = Loader.loadPDF(CertificatePdf.sheet(Pages.page("x")))) {
      assertTrue(new PDFTextStripper().getText(document).contains("REV/2026/17"));
    }
  }

  @Test
  void aTelephoneReadsTheWholeSquare() throws Exception {
    KeyCabinet keys = Pages.keys(folder);
    CertificatePage page = Pages.page(keys);
    byte[] pdf = Pages.signed(keys);
    Path kept = Path.of("target", "paper");
    Files.createDirectories(kept);
    Files.write(kept.resolve("certificate.pdf"), pdf);
    try (PDDocument document = Loader.loadPDF(CertificatePdf.sheet(page))) {
      BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
      int[] pixels =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      RGBLuminanceSource light =
          new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
      assertEquals(
          page.square(),
          new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText());
    }
  }

  @Test
  void twentyCertificatesASecondAreMade() {
    KeyCabinet keys = Pages.keys(folder);
    for (int i = 0; i < 20; i++) {
      Pages.signed(keys);
    }
    long begin = System.nanoTime();
    for (int i = 0; i < 20; i++) {
      Pages.signed(keys);
    }
    long millis = (System.nanoTime() - begin) / 20_000_000;
    System.getLogger("certificate")
        .log(System.Logger.Level.INFO, "a signed certificate took {0} ms", millis);
    assertTrue(millis < 500, "a signed certificate took " + millis + " ms");
  }
}
