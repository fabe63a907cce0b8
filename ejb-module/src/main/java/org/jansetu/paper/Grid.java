package org.jansetu.paper;

import com.lowagie.text.BadElementException;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;
import java.io.IOException;

/**
 * A table that is filled from left to right; tables stand in each other and make up a document.
 *
 * @param table the table under work
 * @param points size of its letters
 */
public record Grid(PdfPTable table, int points) {

  private static final int THIN_LINE = 0x8a97a8;
  private static final int SHADE = 0xeef2f7;
  private static final int PADDING = 2;

  /** What lines of the same text stand apart besides their size. */
  private static final int LEADING = 3;

  /** Columns of these relative widths, over the whole width there is. */
  public static Grid of(int points, int... widths) {
    PdfPTable table = new PdfPTable(widths.length);
    table.setWidthPercentage(100);
    table.setWidths(widths);
    return new Grid(table, points);
  }

  /** Plain letters, set to the left. */
  public Grid text(String text) {
    return add(cell(text, Typeface.plain(points, text), Element.ALIGN_LEFT));
  }

  /** Bold letters, set to the left. */
  public Grid strong(String text) {
    return add(cell(text, Typeface.strong(points, text), Element.ALIGN_LEFT));
  }

  /** Plain letters, set to the right. */
  public Grid amount(String text) {
    return add(cell(text, Typeface.plain(points, text), Element.ALIGN_RIGHT));
  }

  /** A line over all columns. */
  public Grid across(String text, int align) {
    return across(cell(text, Typeface.plain(points, text), align));
  }

  /** A line over all columns, in bold letters of that size. */
  public Grid title(String text, int size, int align) {
    return across(cell(text, Typeface.strong(size, text), align));
  }

  private Grid across(PdfPCell cell) {
    cell.setColspan(table.getNumberOfColumns());
    return add(cell);
  }

  /** A heading over all columns. */
  public Grid heading(String text) {
    PdfPCell cell = cell(text, Typeface.strong(points, text), Element.ALIGN_LEFT);
    cell.setColspan(table.getNumberOfColumns());
    cell.setBackgroundColor(new Color(SHADE));
    return add(cell);
  }

  /** The head of a column. */
  public Grid head(String text, int align) {
    PdfPCell cell = cell(text, Typeface.strong(points, text), align);
    cell.setBackgroundColor(new Color(SHADE));
    cell.setBorder(PdfPCell.BOTTOM);
    return add(cell);
  }

  /** A row of two under a line: what it comes to, never broken over two lines. */
  public Grid total(String label, String amount) {
    for (int i = 0; i < 2; i++) {
      PdfPCell cell =
          i == 0
              ? cell(label, Typeface.strong(points + 1, label), Element.ALIGN_LEFT)
              : cell(amount, Typeface.strong(points + 4, amount), Element.ALIGN_RIGHT);
      cell.setBorder(PdfPCell.TOP);
      cell.setNoWrap(i == 1);
      cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
      add(cell);
    }
    return this;
  }

  /** White on black, so that nobody overlooks it, on thermal paper neither. */
  public Grid loud(String text, int align) {
    PdfPCell cell = cell(text, Typeface.reversed(points + 2, text), align);
    cell.setColspan(table.getNumberOfColumns());
    cell.setBackgroundColor(Color.BLACK);
    cell.setPaddingBottom(2 * PADDING);
    return add(cell);
  }

  /** A picture of that size, in points, in the middle. */
  public Grid picture(Image image, int size) {
    image.scaleAbsolute(size, size);
    PdfPCell cell = new PdfPCell(image, false);
    cell.setHorizontalAlignment(Element.ALIGN_CENTER);
    // The white rim would wipe out the line above.
    cell.setPaddingTop(2 * PADDING);
    return add(cell);
  }

  /** A photograph as it was handed in, as large as fits into that many points. */
  public Grid photo(byte[] content, int width, int height) {
    Image image;
    try {
      image = Image.getInstance(content);
    } catch (IOException | BadElementException e) {
      throw new IllegalArgumentException("the photograph cannot be read", e);
    }
    image.scaleToFit(width, height);
    PdfPCell cell = new PdfPCell(image, false);
    cell.setHorizontalAlignment(Element.ALIGN_CENTER);
    cell.setPaddingTop(2 * PADDING);
    return add(cell);
  }

  /** Another grid in the next cell. */
  public Grid inner(Grid other) {
    PdfPCell cell = new PdfPCell(other.table);
    cell.setPadding(0);
    return add(cell);
  }

  /** Closes the row that was begun and lines it off from what follows. */
  public Grid rule() {
    PdfPCell cell = new PdfPCell();
    cell.setColspan(table.getNumberOfColumns());
    cell.setFixedHeight(PADDING);
    table.addCell(lined(cell, PdfPCell.BOTTOM));
    return this;
  }

  private Grid add(PdfPCell cell) {
    int border = cell.getBorder() == PdfPCell.BOX ? PdfPCell.NO_BORDER : cell.getBorder();
    table.addCell(lined(cell, border));
    return this;
  }

  private static PdfPCell lined(PdfPCell cell, int border) {
    cell.setBorder(border);
    cell.setBorderColor(new Color(THIN_LINE));
    return cell;
  }

  private static PdfPCell cell(String text, Font font, int align) {
    PdfPCell cell = new PdfPCell(new Phrase(text, font));
    cell.setHorizontalAlignment(align);
    cell.setPaddingTop(PADDING);
    cell.setPaddingBottom(PADDING);
    // Devanagari stands higher above the line and hangs lower below it than Latin letters.
    cell.setUseAscender(true);
    cell.setUseDescender(true);
    cell.setLeading(LEADING, 1);
    return cell;
  }
}
