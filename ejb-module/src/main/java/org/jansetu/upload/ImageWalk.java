package org.jansetu.upload;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * Walks through the parts of a JPEG or PNG from its first byte to its end mark without decoding a
 * pixel: finds the size, and finds out that the file is whole.
 */
final class ImageWalk {

  private static final long PNG_BEGIN = 0x89504E470D0A1A0AL;
  private static final int PNG_HEADER = 0x49484452;
  private static final int PNG_PIXELS = 0x49444154;
  private static final int PNG_END = 0x49454E44;
  private static final int PNG_HEADER_BYTES = 13;

  private static final int JPEG_START = 0xFFD8;
  private static final int JPEG_MARK = 0xFF;
  private static final int JPEG_END = 0xD9;
  private static final int JPEG_SCAN = 0xDA;
  private static final int FRAME_BYTES = 7;

  private final ByteBuffer bytes;
  private int width;
  private int height;

  ImageWalk(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  /** Refuses with unsupported-media-type what is neither kind of image or not whole. */
  Content read() {
    if (bytes.limit() >= Long.BYTES && bytes.getLong(0) == PNG_BEGIN) {
      bytes.position(Long.BYTES);
      png();
      return found(MediaKind.PNG);
    }
    if (bytes.limit() >= Short.BYTES && Short.toUnsignedInt(bytes.getShort(0)) == JPEG_START) {
      bytes.position(Short.BYTES);
      jpeg();
      return found(MediaKind.JPEG);
    }
    throw new WrongKind();
  }

  private Content found(MediaKind kind) {
    if (width <= 0 || height <= 0) {
      throw new WrongKind();
    }
    return new Content(kind, width, height);
  }

  /** Chunk after chunk: length, name, content, checksum. */
  private void png() {
    boolean hasPixels = false;
    boolean isFirst = true;
    while (true) {
      need(Integer.BYTES * 2);
      int length = bytes.getInt();
      int name = bytes.getInt();
      if (length < 0 || isFirst != (name == PNG_HEADER)) {
        throw new WrongKind();
      }
      need((long) length + Integer.BYTES);
      if (isFirst) {
        if (length != PNG_HEADER_BYTES) {
          throw new WrongKind();
        }
        width = bytes.getInt(bytes.position());
        height = bytes.getInt(bytes.position() + Integer.BYTES);
      }
      checksum(length);
      hasPixels |= name == PNG_PIXELS;
      isFirst = false;
      if (name == PNG_END) {
        if (!hasPixels) {
          throw new WrongKind();
        }
        return;
      }
    }
  }

  private void checksum(int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes.array(), bytes.position() - Integer.BYTES, length + Integer.BYTES);
    bytes.position(bytes.position() + length);
    if ((int) crc.getValue() != bytes.getInt()) {
      throw new WrongKind();
    }
  }

  /** Marker after marker; behind a scan come pixels, which end where the next marker begins. */
  private void jpeg() {
    boolean hasPixels = false;
    while (true) {
      int marker = marker();
      if (marker == JPEG_END) {
        if (!hasPixels) {
          throw new WrongKind();
        }
        return;
      }
      if (standsAlone(marker)) {
        continue;
      }
      need(Short.BYTES);
      int length = Short.toUnsignedInt(bytes.getShort(bytes.position()));
      if (length < Short.BYTES) {
        throw new WrongKind();
      }
      need(length);
      if (isFrame(marker)) {
        frame(length);
      }
      bytes.position(bytes.position() + length);
      if (marker == JPEG_SCAN) {
        hasPixels = true;
        skipPixels();
      }
    }
  }

  private int marker() {
    need(2);
    if (Byte.toUnsignedInt(bytes.get()) != JPEG_MARK) {
      throw new WrongKind();
    }
    int marker = Byte.toUnsignedInt(bytes.get());
    while (marker == JPEG_MARK) {
      need(1);
      marker = Byte.toUnsignedInt(bytes.get());
    }
    return marker;
  }

  private void frame(int length) {
    if (length < FRAME_BYTES) {
      throw new WrongKind();
    }
    int at = bytes.position() + 3;
    height = Short.toUnsignedInt(bytes.getShort(at));
    width = Short.toUnsignedInt(bytes.getShort(at + Short.BYTES));
  }

  /** In the pixels 0xFF is followed by 0, or by one of the eight restart marks. */
  private void skipPixels() {
    while (true) {
      need(2);
      if (Byte.toUnsignedInt(bytes.get()) == JPEG_MARK) {
        int next = Byte.toUnsignedInt(bytes.get(bytes.position()));
        if (next != 0 && !standsAlone(next)) {
          bytes.position(bytes.position() - 1);
          return;
        }
      }
    }
  }

  private static boolean standsAlone(int marker) {
    return (marker >= 0xD0 && marker <= 0xD7) || marker == 0x01;
  }

  /** The start-of-frame markers; four numbers between them mean something else. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private void need(long count) {
    if (bytes.remaining() < count) {
      throw new WrongKind();
    }
  }
}
