package org.jansetu.api.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The bytes of a body up to the next delimiter, which it takes and does not deliver. Refuses with
 * malformed-form a body that ends before it.
 */
final class PartStream extends InputStream {

  private static final int BUFFER = 16 * 1024;

  private final InputStream body;
  private final byte[] delimiter;
  private final byte[] buffer = new byte[BUFFER];
  private int begin;
  private int end;
  private boolean isBodyOver;
  private boolean isPartOver;

  PartStream(InputStream body, byte[] delimiter) {
    this.body = body;
    this.delimiter = delimiter.clone();
  }

  /** Begins the next part, when the one before is over. */
  void next() {
    isPartOver = false;
  }

  /** The next bytes of the body itself, of which there must be that many. */
  byte[] take(int count) throws IOException {
    while (end - begin < count && fill()) {
      // Filled as far as the body gives.
    }
    if (end - begin < count) {
      throw new MalformedForm();
    }
    begin += count;
    return Arrays.copyOfRange(buffer, begin - count, begin);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!isPartOver) {
      int found = find();
      int ready = (found >= 0 ? found : end - delimiter.length + 1) - begin;
      if (ready > 0) {
        int count = Math.min(ready, length);
        System.arraycopy(buffer, begin, target, offset, count);
        begin += count;
        return count;
      }
      if (found >= 0) {
        begin += delimiter.length;
        isPartOver = true;
      } else if (!fill()) {
        throw new MalformedForm();
      }
    }
    return -1;
  }

  private int find() {
    for (int at = begin; at <= end - delimiter.length; at++) {
      if (buffer[at] == delimiter[0]
          && Arrays.equals(buffer, at, at + delimiter.length, delimiter, 0, delimiter.length)) {
        return at;
      }
    }
    return -1;
  }

  /** Whether more of the body came; what is not yet delivered moves to the front. */
  private boolean fill() throws IOException {
    System.arraycopy(buffer, begin, buffer, 0, end - begin);
    end -= begin;
    begin = 0;
    int read = isBodyOver ? -1 : body.read(buffer, end, buffer.length - end);
    isBodyOver = read < 0;
    end += Math.max(read, 0);
    return read > 0;
  }
}
