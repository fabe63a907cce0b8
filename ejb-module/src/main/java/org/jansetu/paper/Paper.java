package org.jansetu.paper;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.Locale;

/**
 * Sheets and rolls, measured in points of 1/72 inch. The only class that meets the writer's own
 * floating-point numbers: how long a roll is, is known when everything has been set.
 */
public final class Paper {

  /** 80 mm. */
  public static final int ROLL_WIDTH = 227;

  /** What a thermal printer leaves white on either side of a roll. */
  public static final int ROLL_MARGIN = 8;

  private static final int SHEET_MARGIN = 40;
  private static final int FOOT = 22;
  private static final int LONGEST_ROLL = 14_000;

  private Paper() {}

  /** What can be written across a sheet. */
  public static int sheetWidth() {
    return 595 - 2 * SHEET_MARGIN;
  }

  /** One page, as long as what stands on it. */
  public static byte[] roll(PdfPTable content, String title, Locale language) {
    content.setTotalWidth(ROLL_WIDTH - 2 * ROLL_MARGIN);
    content.setLockedWidth(true);
    int height = Math.min((int) content.getTotalHeight() + 3 * ROLL_MARGIN, LONGEST_ROLL);
    Document document = new Document(new Rectangle(ROLL_WIDTH, height));
    document.setMargins(ROLL_MARGIN, ROLL_MARGIN, ROLL_MARGIN, ROLL_MARGIN);
    return written(document, content, title, language, null);
  }

  /** As many sheets of A4 as it takes; numbered where a number pattern is given. */
  public static byte[] sheets(PdfPTable content, String title, Locale language, String pageLabel) {
    content.setTotalWidth(sheetWidth());
    content.setLockedWidth(true);
    content.setSplitLate(false);
    Document document = new Document(PageSize.A4);
    document.setMargins(SHEET_MARGIN, SHEET_MARGIN, SHEET_MARGIN, SHEET_MARGIN);
    return written(document, content, title, language, pageLabel);
  }

  /** How many pages a document has. */
  public static int pages(byte[] document) {
    try (PdfReader reader = new PdfReader(document)) {
      return reader.getNumberOfPages();
    } catch (IOException e) {
      throw new IllegalArgumentException("this is no document", e);
    }
  }

  private static byte[] written(
      Document document, PdfPTable content, String title, Locale language, String pageLabel) {
    ByteArrayOutputStream target = new ByteArrayOutputStream(60_000);
    try {
      PdfWriter writer = PdfWriter.getInstance(document, target);
      document.addTitle(title);
      writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language.getLanguage() + "-IN"));
      if (pageLabel != null) {
        writer.setPageEvent(new PageNumbers(pageLabel));
      }
      document.open();
      document.add(content);
      document.close();
    } catch (DocumentException e) {
      throw new IllegalStateException("the document cannot be written", e);
    }
    return target.toByteArray();
  }

  /** Writes the number of each page at its foot. */
  private static final class PageNumbers extends PdfPageEventHelper {

    private final String label;

    PageNumbers(String label) {
      this.label = label;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
      String text = MessageFormat.format(label, Integer.toString(writer.getPageNumber()));
      ColumnText.showTextAligned(
          writer.getDirectContent(),
          Element.ALIGN_RIGHT,
          new Phrase(text, Typeface.plain(8, text)),
          SHEET_MARGIN + sheetWidth(),
          FOOT,
          0);
    }
  }
}
