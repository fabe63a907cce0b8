package org.jansetu.receipt;

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
 */
record Typeface(BaseFont regular, BaseFont bold) {

  private static final Typeface NOTO = load();

  static Font plain(int points) {
    return new Font(NOTO.regular, points);
  }

  static Font strong(int points) {
    return new Font(NOTO.bold, points, Font.UNDEFINED, Color.BLACK);
  }

  static Font reversed(int points) {
    return new Font(NOTO.bold, points, Font.UNDEFINED, Color.WHITE);
  }

  private static Typeface load() {
    if (!LayoutProcessor.isEnabled()) {
      LayoutProcessor.enableKernLiga();
    }
    // Keeps the sentence beside its glyphs, for search, copying and screen readers.
    LayoutProcessor.setWriteActualText();
    return new Typeface(
        open("NotoSansDevanagari-Regular.ttf"), open("NotoSansDevanagari-Bold.ttf"));
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
