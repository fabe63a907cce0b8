package org.jansetu.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jansetu.shared.Refusal;

/**
 * Lets a few files in at a time, because each is held whole in memory while it is looked at, and
 * nobody for longer than a minute, so that a slow line does not keep the others out.
 */
@ApplicationScoped
class UploadGate {

  private static final int AT_ONCE = 8;
  private static final int WAIT_SECONDS = 10;
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final int STEP = 64 * 1024;

  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /** What is done while a place is held. */
  interface Work {
    UploadCard run() throws IOException;
  }

  /** Refuses with try-again when no place gets free in ten seconds. */
  UploadCard through(Work work) throws IOException {
    enter();
    try {
      return work.run();
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

  /** All bytes. Refuses with too-large beyond the limit, with try-again after a minute. */
  static byte[] read(InputStream in, int most) throws IOException {
    long until = System.nanoTime() + MOST_NANOS;
    ByteArrayOutputStream read = new ByteArrayOutputStream(STEP);
    byte[] step = new byte[STEP];
    for (int count = in.read(step); count >= 0; count = in.read(step)) {
      if (read.size() + count > most) {
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
