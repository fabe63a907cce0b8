package org.jansetu.paper;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.LayoutProcessor;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The letters on paper: Noto Sans Devanagari, which has the Latin letters and the rupee sign too.
 * Loaded once, because reading a font takes longer than setting a receipt.
 *
 * <p>Text without Devanagari needs no shaping and is set without it, in a tenth of the time; a
 * statement is mostly figures.
 *
 * @param regular for Devanagari
 * @param bold for Devanagari
 * @param regularLatin the same letters, each set after the other
 * @param boldLatin the same letters, each set after the other
 */
record Typeface(BaseFont regular, BaseFont bold, BaseFont regularLatin, BaseFont boldLatin) {

  private static final Typeface NOTO = load();
  private static final char FIRST_SHAPED = '\u0900';

  static Font plain(int points, String text) {
    return new Font(isShaped(text) ? NOTO.regular : NOTO.regularLatin, points);
  }

  static Font strong(int points, String text) {
    return new Font(isShaped(text) ? NOTO.bold : NOTO.boldLatin, points);
  }

  /** White letters for a black ground. */
  static Font reversed(int points, String text) {
    return new Font(strong(points, text).getBaseFont(), points, Font.UNDEFINED, Color.WHITE);
  }

  /** General punctuation and the rupee sign stand behind Devanagari and need no shaping either. */
  private static boolean isShaped(String text) {
    return text.chars().anyMatch(c -> c >= FIRST_SHAPED && (c < 0x2000 || c > 0x20cf));
  }

  private static Typeface load() {
    String regular = "NotoSansDevanagari-Regular.ttf";
    String bold = "NotoSansDevanagari-Bold.ttf";
    // A font that is opened before the layout engine is switched on is never shaped.
    BaseFont regularLatin = open(regular);
    BaseFont boldLatin = open(bold);
    if (!LayoutProcessor.isEnabled()) {
      LayoutProcessor.enableKernLiga();
    }
    // Keeps the sentence beside its glyphs, for search, copying and screen readers.
    LayoutProcessor.setWriteActualText();
    return new Typeface(open(regular), open(bold), regularLatin, boldLatin);
  }

  /** The layout engine opens a font by a file's name only, and a resource has none. */
  private static BaseFont open(String name) {
    try (InputStream font = Typeface.class.getResourceAsStream("fonts/" + name)) {
      byte[] content = font.readAllBytes();
      Path file = Files.createTempFile("jansetu-", ".ttf");
      try {
        Files.write(file, content);
        return BaseFont.createFont(
            file.toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, content, null);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (DocumentException e) {
      throw new IllegalStateException("the font " + name + " cannot be read", e);
    }
  }
}
