package org.jansetu.api.iclock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jansetu.punch.Terminals;
import org.jansetu.shared.Refusal;

/**
 * Lets a few long bodies in at a time, because each is held whole in memory while it is read; a
 * terminal that finds no place tries again by itself. Short ones, which are nearly all, just pass.
 */
@ApplicationScoped
public class BodyGate {

  private static final int AT_ONCE = 4;
  private static final int WAIT_SECONDS = 10;
  private static final int SHORT_BYTES = 64 * 1024;
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /** What is done with a body. */
  interface Work {
    String with(byte[] body);
  }

  /**
   * Reads the body and does the work with it. Refuses with too-large beyond the limit, with
   * try-again when no place gets free or the body takes more than a minute.
   */
  String through(HttpServletRequest request, Work work) throws IOException {
    long length = request.getContentLengthLong();
    if (length > Terminals.MOST_BYTES) {
      throw new Refusal("too-large");
    }
    if (length >= 0 && length <= SHORT_BYTES) {
      return work.with(read(request.getInputStream(), (int) length));
    }
    enter();
    try {
      return work.with(read(request.getInputStream(), SHORT_BYTES));
    } finally {
      places.release();
    }
  }

  private void enter() {
    try {
      if (places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Refusal("try-again");
  }

  private static byte[] read(InputStream in, int usual) throws IOException {
    long until = System.nanoTime() + MOST_NANOS;
    ByteArrayOutputStream read = new ByteArrayOutputStream(Math.max(32, usual));
    byte[] step = new byte[Math.max(1024, Math.min(SHORT_BYTES, usual))];
    for (int count = in.read(step); count >= 0; count = in.read(step)) {
      if (read.size() + count > Terminals.MOST_BYTES) {
        throw new Refusal("too-large");
      }
      if (System.nanoTime() > until) {
        throw new Refusal("try-again");
      }
      read.write(step, 0, count);
    }
    return read.toByteArray();
  }
}
