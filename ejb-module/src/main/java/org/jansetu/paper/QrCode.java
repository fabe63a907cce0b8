package org.jansetu.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.lowagie.text.BadElementException;
import com.lowagie.text.Image;
import java.util.Map;

/** The square that a telephone reads, without a blur on any paper. */
public final class QrCode {

  /** The white rim that readers want, in modules. */
  private static final int RIM = 4;

  private final BitMatrix modules;

  private QrCode(BitMatrix modules) {
    this.modules = modules;
  }

  /** The square that says this text, at most some two thousand characters. */
  public static QrCode of(String text) {
    try {
      return new QrCode(
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.MARGIN,
                      RIM,
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.M)));
    } catch (WriterException e) {
      throw new IllegalArgumentException("no square holds this text", e);
    }
  }

  /** One bit for each module, so that a printer makes its own sharp edges. */
  public Image image() {
    int width = modules.getWidth();
    int rowBytes = (width + 7) / 8;
    byte[] white = new byte[rowBytes * modules.getHeight()];
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < width; x++) {
        if (!modules.get(x, y)) {
          white[y * rowBytes + x / 8] |= (byte) (0x80 >> (x % 8));
        }
      }
    }
    try {
      return Image.getInstance(width, modules.getHeight(), 1, 1, white);
    } catch (BadElementException e) {
      throw new IllegalStateException("the square cannot be drawn", e);
    }
  }

  /**
   * The same as a drawing inside a page of HTML, which needs neither script nor style.
   *
   * @param escapedName what a screen reader says, ready to stand in an attribute
   */
  public String svg(String escapedName) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return "<svg class=\"qr\" role=\"img\" aria-label=\""
        + escapedName
        + "\" viewBox=\"0 0 "
        + modules.getWidth()
        + " "
        + modules.getHeight()
        + "\" shape-rendering=\"crispEdges\"><path d=\""
        + path
        + "\"/></svg>";
  }
}
