package org.jansetu.biometric;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jansetu.shared.Refusal;

/** An image of a finger, known by its content; its size is read before anything is decoded. */
public final class FingerImage {

  /** What one image may have, in bytes: 1 MiB. */
  public static final int MOST_BYTES = 1024 * 1024;

  private static final int LONGEST_SIDE = 2_000;
  private static final long PNG = 0x89504E470D0A1A0AL;
  private static final int BMP = 0x424D;
  private static final int JPEG = 0xFFD8;
  private static final int WSQ = 0xFFA0;
  private static final int WSQ_FRAME = 0xFFA2;
  private static final int LEAST_BYTES = 64;

  private final byte[] bytes;
  private final int width;
  private final int height;

  /**
   * Refuses with finger-image what is neither PNG, BMP, JPEG nor WSQ, and with finger-size an image
   * of more than 2,000 pixels a side.
   *
   * @param bytes the image; not to be changed
   */
  public FingerImage(byte[] bytes) {
    if (bytes.length < LEAST_BYTES || bytes.length > MOST_BYTES) {
      throw new Refusal("finger-image");
    }
    this.bytes = bytes;
    ByteBuffer read = ByteBuffer.wrap(bytes);
    long size = size(read);
    this.width = (int) (size >> 32);
    this.height = (int) size;
    if (width < 1 || height < 1) {
      throw new Refusal("finger-image");
    }
    if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
      throw new Refusal("finger-size", width, height);
    }
  }

  /** Refuses with finger-size an image whose shorter side is shorter. */
  void requireSide(int shortest) {
    if (Math.min(width, height) < shortest) {
      throw new Refusal("finger-size", width, height);
    }
  }

  /** All of it; not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  private static long size(ByteBuffer read) {
    if (read.getLong(0) == PNG) {
      return both(read.getInt(16), read.getInt(20));
    }
    int magic = read.getShort(0) & 0xFFFF;
    if (magic == BMP) {
      read.order(ByteOrder.LITTLE_ENDIAN);
      return both(read.getInt(18), Math.abs(read.getInt(22)));
    }
    if (magic == JPEG || magic == WSQ) {
      return walk(read, magic == JPEG);
    }
    return 0;
  }

  /** From marker to marker to the frame, which says the size. */
  private static long walk(ByteBuffer read, boolean isJpeg) {
    int at = 2;
    while (at + 12 <= read.limit()) {
      int marker = read.getShort(at) & 0xFFFF;
      if (marker == 0xFFFF) {
        at++;
        continue;
      }
      if (isJpeg && isJpegFrame(marker)) {
        return both(read.getShort(at + 7) & 0xFFFF, read.getShort(at + 5) & 0xFFFF);
      }
      if (!isJpeg && marker == WSQ_FRAME) {
        return both(read.getShort(at + 8) & 0xFFFF, read.getShort(at + 6) & 0xFFFF);
      }
      int length = read.getShort(at + 2) & 0xFFFF;
      if (marker < 0xFF00 || length < 2) {
        return 0;
      }
      at += 2 + length;
    }
    return 0;
  }

  private static boolean isJpegFrame(int marker) {
    return marker >= 0xFFC0
        && marker <= 0xFFCF
        && marker != 0xFFC4
        && marker != 0xFFC8
        && marker != 0xFFCC;
  }

  private static long both(int width, int height) {
    return width < 1 || height < 1 ? 0 : ((long) width << 32) | height;
  }
}
