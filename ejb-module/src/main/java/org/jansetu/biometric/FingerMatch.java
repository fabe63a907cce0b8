package org.jansetu.biometric;

import com.machinezoo.sourceafis.FingerprintImage;
import com.machinezoo.sourceafis.FingerprintImageOptions;
import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jansetu.shared.Refusal;

/**
 * Makes templates of images and compares them. The only place where a score is no whole number:
 * that is how the matcher says it. A few at a time, because each takes a processor for itself.
 */
@ApplicationScoped
class FingerMatch {

  private static final int AT_ONCE = 4;
  private static final int WAIT_SECONDS = 5;

  /** A finger that is hardly like itself has too few lines to be known by. */
  private static final int LEAST_OWN_SCORE = 100;

  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /**
   * The template of an image. Refuses with finger-image what cannot be read, with finger-quality
   * what shows too little of a finger, with try-again when too many come at once.
   */
  byte[] template(FingerImage image, int dpi) {
    return inPlace(
        () -> {
          FingerprintTemplate template = read(image, dpi);
          if (score(template, template) < LEAST_OWN_SCORE) {
            throw new Refusal("finger-quality");
          }
          return template.toByteArray();
        });
  }

  private static FingerprintTemplate read(FingerImage image, int dpi) {
    try {
      return new FingerprintTemplate(
          new FingerprintImage(image.bytes(), new FingerprintImageOptions().dpi(dpi)));
    } catch (RuntimeException broken) {
      // The decoders fail in as many ways as an image can be broken.
      throw new Refusal("finger-image");
    }
  }

  /** How alike two templates are; from 40 on they are of one finger, wrong once in 10,000. */
  int score(byte[] probe, byte[] known) {
    return inPlace(() -> score(new FingerprintTemplate(probe), new FingerprintTemplate(known)));
  }

  private static int score(FingerprintTemplate probe, FingerprintTemplate known) {
    return (int) new FingerprintMatcher(probe).match(known);
  }

  private <T> T inPlace(Callable<T> work) {
    try {
      if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new Refusal("try-again");
      }
      try {
        return work.call();
      } finally {
        places.release();
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("try-again");
    } catch (Exception e) {
      throw new IllegalStateException("the matcher throws nothing else", e);
    }
  }
}
