package org.jansetu.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A telephone that looks at the paper is led to the page that proves it. */
@Tag("X-14")
class QrCodeTest {

  /** What a thermal printer has. */
  private static final int DOTS_PER_INCH = 203;

  @Test
  void squareOnSheetLeadsToTheProof() throws Exception {
    assertEquals(Slips.URL, seen(SlipPdf.sheet(Slips.english("Radha Bai"))));
  }

  @Test
  void squareOnRollLeadsToTheProof() throws Exception {
    assertEquals(Slips.URL, seen(SlipPdf.roll(Slips.hindi("मूल प्रति / ORIGINAL", false))));
  }

  private static String seen(byte[] pdf) throws IOException, NotFoundException, Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
      int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
      RGBLuminanceSource light = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
      return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
    }
  }
}
