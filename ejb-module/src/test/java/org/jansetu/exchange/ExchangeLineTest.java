package org.jansetu.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jansetu.contact.CallNews;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Calls as an exchange tells of them, over the wire. */
@Tag("TEL-1")
class ExchangeLineTest {

  private static final String CALL = "1763791212.78";

  private final BlockingQueue<CallNews> heard = new LinkedBlockingQueue<>();
  private RecordedExchange exchange;
  private ExchangeLine line;

  @BeforeEach
  void open() throws Exception {
    exchange = new RecordedExchange();
    line = new ExchangeLine(ExchangeUrl.parse(exchange.url("sample")), heard::add);
  }

  @AfterEach
  void close() throws Exception {
    line.close();
    exchange.close();
  }

  private CallNews next() throws InterruptedException {
    CallNews news = heard.poll(5, TimeUnit.SECONDS);
    assertNotNull(news, "within five seconds");
    return news;
  }

  @Test
  void aCallInAQueueRingsAtOneTelephoneAndIsAnsweredAtAnother() throws Exception {
    assertTrue(line.open());
    exchange.play(AsteriskRecording.QUEUE);
    assertEquals(new CallNews(CALL, "ringing", "9826012345", null), next());
    assertEquals(new CallNews(CALL, "ringing", "9826012345", "2001"), next());
    assertEquals(new CallNews("1763791215.79", "ended", null, null), next(), "one telephone");
    assertEquals(new CallNews(CALL, "ringing", "9826012345", "2002"), next());
    assertEquals(new CallNews(CALL, "answered", "9826012345", "2002"), next());
    assertEquals(new CallNews(CALL, "ended", null, null), next());
    assertNull(heard.poll(200, TimeUnit.MILLISECONDS), "and of nothing else");
  }

  @Test
  void aWithheldNumberIsNone() throws Exception {
    assertTrue(line.open());
    exchange.play(AsteriskRecording.QUEUE.replace("9826012345", "anonymous"));
    assertEquals(new CallNews(CALL, "ringing", null, null), next());
  }

  @Test
  void whatCannotBeReachedIsNoLine() throws Exception {
    ExchangeUrl right = ExchangeUrl.parse(exchange.url("sample"));
    ExchangeLine stranger =
        new ExchangeLine(
            new ExchangeUrl(false, right.host(), right.port(), "seva", "guess", "sample"),
            heard::add);
    assertFalse(stranger.open());
    exchange.close();
    assertFalse(line.open());
    assertFalse(right.toString().contains("secret"), "a log line has no password");
  }
}
