package org.jansetu.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What waits together is done together; each has its own answer. */
class ClerksTest {

  private final ExecutorService askers = Executors.newCachedThreadPool();
  private final Counting office = new Counting();
  private final Clerks<Integer, String> clerks =
      new Clerks<>(office, Executors.defaultThreadFactory(), 1);

  /**
   * Doubles numbers; 13 is bad, 17 breaks the office, 7 is refused, and nothing is served while the
   * door is shut.
   */
  private static final class Counting implements Clerks.Office<Integer, String> {

    private final List<List<Integer>> served = new CopyOnWriteArrayList<>();
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch door = new CountDownLatch(1);
    private volatile boolean undone = true;

    @Override
    public Object group(Integer work) {
      return work < 100;
    }

    @Override
    public List<String> serve(List<Integer> together) {
      served.add(together);
      arrived.countDown();
      try {
        assertTrue(door.await(10, TimeUnit.SECONDS));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      if (together.contains(13)) {
        throw new IllegalArgumentException("13");
      }
      if (together.contains(17)) {
        throw new StackOverflowError("17");
      }
      if (together.contains(7)) {
        throw new Refusal("not-found");
      }
      return together.stream().map(n -> Integer.toString(2 * n)).toList();
    }

    @Override
    public boolean isUndone(RuntimeException failure) {
      return undone;
    }
  }

  @AfterEach
  void close() {
    clerks.close();
    askers.shutdownNow();
  }

  private CompletableFuture<String> ask(int work) {
    return CompletableFuture.supplyAsync(() -> clerks.ask(work), askers);
  }

  /** The one that came first is being served while the others come. */
  private List<CompletableFuture<String>> behind(int... works) throws InterruptedException {
    List<CompletableFuture<String>> answers = new ArrayList<>();
    answers.add(ask(1));
    assertTrue(office.arrived.await(10, TimeUnit.SECONDS));
    for (int work : works) {
      answers.add(ask(work));
    }
    while (clerks.waiting() < works.length) {
      Thread.onSpinWait();
    }
    office.door.countDown();
    return answers;
  }

  @Test
  void oneAloneWaitsForNobody() {
    office.door.countDown();
    assertEquals("2", clerks.ask(1));
    assertEquals(List.of(List.of(1)), office.served);
  }

  @Test
  void whatWaitsTogetherIsServedTogetherByGroup() throws InterruptedException {
    List<CompletableFuture<String>> answers = behind(2, 3, 100, 4);
    assertEquals(
        List.of("2", "4", "6", "200", "8"), answers.stream().map(CompletableFuture::join).toList());
    assertEquals(3, office.served.size(), "the first one, the others, and the other group");
    assertEquals(
        List.of(2, 3, 4),
        office.served.stream()
            .skip(1)
            .flatMap(List::stream)
            .filter(n -> n < 100)
            .sorted()
            .toList());
  }

  @Test
  void noCallIsEndless() throws InterruptedException {
    int[] many = new int[40];
    java.util.Arrays.setAll(many, i -> 20 + i);
    behind(many).forEach(CompletableFuture::join);
    assertEquals(List.of(1, 32, 8), office.served.stream().map(List::size).toList());
  }

  @Test
  void aBadOneSpoilsNoOther() throws InterruptedException {
    List<CompletableFuture<String>> answers = behind(2, 13, 7, 3);
    assertEquals("4", answers.get(1).join());
    assertInstanceOf(
        IllegalStateException.class,
        assertThrows(CompletionException.class, answers.get(2)::join).getCause());
    assertEquals(
        "not-found",
        assertInstanceOf(
                Refusal.class,
                assertThrows(CompletionException.class, answers.get(3)::join).getCause())
            .code());
    assertEquals("6", answers.get(4).join());
  }

  /** What may have been done is not done again. */
  @Test
  void nothingIsTriedTwiceThatMayHaveHappened() throws InterruptedException {
    office.undone = false;
    List<CompletableFuture<String>> answers = behind(2, 13);
    assertThrows(CompletionException.class, answers.get(1)::join);
    assertThrows(CompletionException.class, answers.get(2)::join);
    assertEquals(2, office.served.size());
  }

  /** There may be one clerk only, and a server without it charges nobody any more. */
  @Test
  void theClerkOutlivesWhatBreaksAnOffice() {
    office.door.countDown();
    assertThrows(IllegalStateException.class, () -> clerks.ask(17));
    assertEquals("4", clerks.ask(2));
  }

  @Test
  void closedMeansTryAgain() {
    clerks.close();
    assertEquals("try-again", assertThrows(Refusal.class, () -> clerks.ask(1)).code());
  }
}
