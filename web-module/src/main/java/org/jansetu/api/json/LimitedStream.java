package org.jansetu.api.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body of at most so many bytes, whatever its headers say of its length. */
public final class LimitedStream extends FilterInputStream {

  private long left;

  /** The body, refused with too-large beyond that many bytes. */
  public LimitedStream(InputStream in, long most) {
    super(in);
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) {
    left -= read;
    if (left < 0) {
      throw new TooLarge();
    }
  }
}
