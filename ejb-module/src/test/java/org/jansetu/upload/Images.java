package org.jansetu.upload;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files as people have them, and as they should not have them. */
final class Images {

  private Images() {}

  static byte[] png(int width, int height) {
    return drawn(width, height, "png");
  }

  static byte[] jpeg(int width, int height) {
    return drawn(width, height, "jpg");
  }

  static byte[] pdf(String inside) {
    return ("%PDF-1.4\n1 0 obj\n<< /Type /Catalog " + inside + " >>\nendobj\ntrailer\n%%EOF\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] drawn(int width, int height, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      for (int x = 0; x < width; x++) {
        image.setRGB(x, x % height, 0xFF00FF + x);
      }
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalStateException("no writer for " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A PNG that says another size than its pixels have, with a checksum that fits. */
  static byte[] pngThatSays(int width, int height) {
    byte[] png = png(2, 2);
    ByteBuffer bytes = ByteBuffer.wrap(png);
    bytes.putInt(16, width).putInt(20, height);
    CRC32 crc = new CRC32();
    crc.update(png, 12, 17);
    bytes.putInt(29, (int) crc.getValue());
    return png;
  }

  static byte[] joined(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }
}
