package org.jansetu.upload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.Unauthenticated;
import org.jansetu.testing.InContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose a file is, before and after it is linked. */
class UploadsIT extends InContainer {

  @Inject private Uploads uploads;

  @Test
  void whatIsKeptComesBackByteForByte() throws IOException {
    asOperator("SRT-0001");
    byte[] photo = Images.jpeg(120, 90);
    UploadCard card = uploads.keep(new ByteArrayInputStream(photo), "photo.png");
    assertEquals("image/jpeg", card.mediaType(), "by content, not by name");
    assertEquals(photo.length, card.bytes());
    assertEquals(card, uploads.get(card.id()));
    assertArrayEquals(photo, uploads.read(card.id()));
  }

  @Test
  @Tag("MPO-3")
  void linkedFileIsReachedThroughItsSubjectOnly() throws IOException {
    asOperator("SRT-0001");
    String subject = "A-" + System.nanoTime();
    UploadCard card = uploads.keep(new ByteArrayInputStream(Images.pdf("")), "income.pdf");
    assertEquals(subject, uploads.link(card.id(), subject).subject());
    assertEquals(subject, uploads.link(card.id(), subject).subject(), "again changes nothing");
    assertThrows(NotFound.class, () -> uploads.link(card.id(), "A-other"));
    assertThrows(NotFound.class, () -> uploads.get(card.id()));
    assertThrows(NotFound.class, () -> uploads.read(card.id(), "A-other"));
    assertEquals(card.bytes(), uploads.read(card.id(), subject).length);
    assertEquals(1, uploads.list(subject).size());
  }

  @Test
  @Tag("X-2")
  void anotherPersonAndAnotherProgrammeFindNothing() throws IOException {
    asOperator("SRT-0001");
    UploadCard card = uploads.keep(new ByteArrayInputStream(Images.png(9, 9)), null);
    Caller mine = callers.current();
    callers.set(
        new Caller(
            mine.tenant(),
            mine.programme(),
            mine.user() + 1,
            "neighbour",
            mine.postings(),
            Locale.ENGLISH,
            "test"));
    assertThrows(NotFound.class, () -> uploads.get(card.id()));
    assertThrows(NotFound.class, () -> uploads.read(card.id()));
    assertThrows(NotFound.class, () -> uploads.link(card.id(), "A-1"));
    assertThrows(NotFound.class, () -> uploads.get("../" + card.id()));
  }

  @Test
  void visitorsAndReadersHandInNothing() {
    InputStream never =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("must not be read");
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            throw new IllegalStateException("must not be read");
          }
        };
    asVisitor(SAMPLE);
    assertThrows(Unauthenticated.class, () -> uploads.keep(never, "photo.jpg"));
    as(SAMPLE, new Posting(Role.AUDITOR, SAMPLE));
    assertThrows(Forbidden.class, () -> uploads.keep(never, "photo.jpg"));
  }

  @Test
  void readingStopsAtTheLimit() {
    asOperator("SRT-0001");
    long[] read = {0};
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            read[0]++;
            return 0;
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            read[0] += length;
            return length;
          }
        };
    Refusal refused = assertThrows(Refusal.class, () -> uploads.keep(endless, "zeros.pdf"));
    assertEquals("too-large", refused.code());
    assertTrue(read[0] < Uploads.MOST_BYTES + 100_000L, "read " + read[0]);
  }
}
