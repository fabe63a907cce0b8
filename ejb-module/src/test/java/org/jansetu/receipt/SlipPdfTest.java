package org.jansetu.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jansetu.paper.Paper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is on the paper can be read, by people and by machines. */
@Tag("X-14")
@Tag("EMI-14")
class SlipPdfTest {

  @Test
  void sheetSaysEverything() throws IOException {
    byte[] pdf = SlipPdf.sheet(Slips.english("Radha Bai"));
    keep("a4-en.pdf", pdf);
    String text = text(pdf);
    for (String wanted :
        new String[] {
          "SMP-SRT-0001-2627-000001",
          "21-11-2026 20:05:12 IST",
          "Radha Bai",
          "N2345678",
          "For the department",
          "1,28,380.50",
          "13.56",
          "3.05",
          "₹ 1,28,400.50",
          "Rupees one lakh twenty-eight thousand four hundred and paise fifty only",
          "30-11-2026",
          "181",
          "1901",
          "ORIGINAL",
          "ABCDEFGH234567AB"
        }) {
      assertTrue(text.contains(wanted), () -> wanted + " is missing in:\n" + text);
    }
  }

  @Test
  void sheetIsOnePageOfA4() throws IOException {
    try (PDDocument document =
        Loader.loadPDF(SlipPdf.sheet(Slips.hindi("निरस्त / CANCELLED", true)))) {
      keep("a4-hi.pdf", SlipPdf.sheet(Slips.hindi("निरस्त / CANCELLED", true)));
      assertEquals(1, document.getNumberOfPages());
      assertEquals(595, Math.round(document.getPage(0).getMediaBox().getWidth()));
    }
  }

  @Test
  void rollIsOnePageAsWideAsTheRoll() throws IOException {
    byte[] pdf = SlipPdf.roll(Slips.hindi("द्वितीय प्रति 1 / DUPLICATE 1", false));
    keep("roll-hi.pdf", pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals(1, document.getNumberOfPages());
      PDRectangle page = document.getPage(0).getMediaBox();
      assertEquals(Paper.ROLL_WIDTH, Math.round(page.getWidth()));
      assertTrue(page.getHeight() > page.getWidth(), "a roll is longer than wide");
    }
    assertTrue(text(pdf).contains("DUPLICATE 1"));
  }

  @Test
  void paperIsMadeQuickly() {
    Slip slip = Slips.hindi("मूल प्रति / ORIGINAL", false);
    for (int i = 0; i < 20; i++) {
      SlipPdf.roll(slip);
    }
    long begin = System.nanoTime();
    for (int i = 0; i < 20; i++) {
      SlipPdf.roll(slip);
    }
    long millis = (System.nanoTime() - begin) / 20_000_000;
    System.getLogger("receipt").log(System.Logger.Level.INFO, "a receipt took {0} ms", millis);
    assertTrue(millis < 500, "a receipt took " + millis + " ms");
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
    }
  }

  /** Beside the test's reports, for whoever wants to look at it. */
  private static void keep(String name, byte[] pdf) throws IOException {
    Path folder = Path.of("target", "paper");
    Files.createDirectories(folder);
    Files.write(folder.resolve(name), pdf);
  }
}
