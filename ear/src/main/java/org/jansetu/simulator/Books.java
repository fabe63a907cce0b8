package org.jansetu.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/** What the simulated billers are owed and were paid; in memory, gone with the process. */
final class Books {

  /** Long enough to be seen pending, short enough to be waited for. */
  private static final long PENDING_MILLIS = 3000;

  private static final int MOST_PAYMENTS = 200_000;
  private static final List<String> NAMES =
      List.of(
          "आशा वर्मा",
          "रमेश मीणा",
          "Sunita Sharma",
          "इमरान खान",
          "Kavita Joshi",
          "मोहन पटेल",
          "Gurpreet Singh",
          "लक्ष्मी यादव");

  private final LongSupplier clock;
  private final Map<String, Payment> payments = new HashMap<>();
  private final Map<String, Long> paid = new HashMap<>();
  private final Map<String, String> firstKeys = new HashMap<>();

  Books(LongSupplier clock) {
    this.clock = clock;
  }

  /**
   * A bill that is due.
   *
   * @param name an invented name
   * @param billId the same for a consumer all month
   * @param amountPaise what is still due, 0 when all is paid
   * @param dueOn until when
   */
  record Bill(String name, String billId, long amountPaise, LocalDate dueOn) {}

  /**
   * A payment as it was ordered.
   *
   * @param account programme and biller
   * @param key names the payment
   * @param consumerId whose
   * @param billId which bill
   * @param amountPaise how much
   */
  record Order(String account, String key, String consumerId, String billId, long amountPaise) {

    String id() {
      return account + "/" + key;
    }
  }

  /**
   * How a payment stands.
   *
   * @param state succeeded, pending, failed or duplicate
   * @param reference the number of the payment, null when there is none
   * @param reason why it failed, null when it did not
   * @param firstKey of a duplicate: the key under which the bill was paid first
   */
  record Standing(String state, String reference, String reason, String firstKey) {

    static Standing failed(String reason) {
      return new Standing("failed", null, reason, null);
    }
  }

  private record Payment(Order order, Standing now, Standing later, long laterAt) {}

  synchronized Bill bill(String account, String consumerId) {
    byte[] hash = hash(consumerId);
    long whole = 5_000 + Math.floorMod(number(hash, 0), 495_001L);
    LocalDate month = LocalDate.now(java.time.ZoneOffset.UTC).withDayOfMonth(1);
    String billId =
        String.format(Locale.ROOT, "B%tY%<tm-", month)
            + HexFormat.of().withUpperCase().formatHex(hash, 8, 12);
    long due = whole - paid.getOrDefault(account + "/" + consumerId + "/" + billId, 0L);
    return new Bill(
        NAMES.get(Math.floorMod((int) number(hash, 2), NAMES.size())),
        billId,
        due,
        month.plusDays(14 + Math.floorMod((int) number(hash, 3), 14)));
  }

  /** Pays once a key, however often it is ordered. */
  synchronized Standing pay(Order order, Behaviour behaviour) {
    Payment known = payments.get(order.id());
    if (known != null) {
      return known.order() == null ? known.now() : standing(order.id());
    }
    if (payments.size() >= MOST_PAYMENTS) {
      return Standing.failed("books-are-full");
    }
    Bill bill = bill(order.account(), order.consumerId());
    String billKey = order.account() + "/" + order.consumerId() + "/" + order.billId();
    Standing refused = refusal(order, bill, billKey);
    if (refused != null) {
      return refused;
    }
    Standing done = new Standing("succeeded", reference(order), null, null);
    Standing no = Standing.failed("declined-by-biller");
    Standing wait = new Standing("pending", null, null, null);
    Standing twice = new Standing("duplicate", reference(order), null, order.key());
    Payment made =
        switch (behaviour) {
          case PENDING_THEN_SUCCESS -> new Payment(order, wait, done, later());
          case PENDING_THEN_FAILURE -> new Payment(order, wait, no, later());
          case DECLINED -> new Payment(order, no, no, 0);
          case DUPLICATE -> new Payment(order, twice, twice, 0);
          default -> new Payment(order, done, done, 0);
        };
    payments.put(order.id(), made);
    if (!made.later().state().equals("failed")) {
      paid.merge(billKey, order.amountPaise(), Long::sum);
      firstKeys.putIfAbsent(billKey, order.key());
    }
    return made.now();
  }

  private Standing refusal(Order order, Bill bill, String billKey) {
    if (!bill.billId().equals(order.billId())) {
      return Standing.failed("no-such-bill");
    }
    String first = firstKeys.get(billKey);
    if (first != null && bill.amountPaise() < order.amountPaise()) {
      Order earlier = payments.get(order.account() + "/" + first).order();
      return new Standing("duplicate", reference(earlier), null, first);
    }
    return order.amountPaise() < 1 || order.amountPaise() > bill.amountPaise()
        ? Standing.failed("amount-not-due")
        : null;
  }

  /** How the payment stands; a key never seen is closed for good. */
  synchronized Standing status(String account, String key) {
    String id = account + "/" + key;
    payments.putIfAbsent(id, new Payment(null, Standing.failed("never-received"), null, 0));
    return standing(id);
  }

  private Standing standing(String id) {
    Payment payment = payments.get(id);
    boolean isOver = payment.later() != null && clock.getAsLong() >= payment.laterAt();
    return isOver ? payment.later() : payment.now();
  }

  private long later() {
    return clock.getAsLong() + PENDING_MILLIS;
  }

  private static String reference(Order order) {
    return "SIM-" + HexFormat.of().withUpperCase().formatHex(hash(order.id()), 0, 6);
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static long number(byte[] hash, int place) {
    return java.nio.ByteBuffer.wrap(hash).getInt(place * Integer.BYTES) & 0xffff_ffffL;
  }
}
