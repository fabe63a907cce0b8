package org.jansetu.grievance;

import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.testing.InContainer;

/** Grievances of the sample programme, in sentences. */
abstract class Lodgings extends InContainer {

  static final Posting AGENT = new Posting(Role.AGENT, SAMPLE);
  static final Posting BLOCK = new Posting(Role.GRIEVANCE_OFFICER, "WATER/ND-B1/L1");
  static final Posting DISTRICT = new Posting(Role.GRIEVANCE_OFFICER, "WATER/ND-D1/L2");
  static final Posting DIVISION = new Posting(Role.GRIEVANCE_OFFICER, "WATER/ND-V1/L3");
  static final Posting HEAD = new Posting(Role.GRIEVANCE_OFFICER, "WATER/ND/L4");
  static final Posting STATE = new Posting(Role.STATE_ADMIN, "ND");
  static final Posting AUDITOR = new Posting(Role.AUDITOR, SAMPLE);
  static final String NAME = "Phoolwati Kewat";

  /** Nothing of a test is refused because another test lodged with the same number. */
  private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() % 100_000_000L);

  @Inject Grievances grievances;
  @Inject Passing passing;

  static String mobile() {
    return "98" + String.format("%08d", NEXT.incrementAndGet() % 100_000_000L);
  }

  static String key() {
    return "key-" + NEXT.incrementAndGet();
  }

  static Lodging water(GrievanceChannel channel, String mobile) {
    return Lodging.of("water-supply", "ND-P1", "The hand pump is broken", channel, key())
        .by(new Lodging.Contact(NAME, mobile, "en"));
  }

  /** A grievance that an agent took. */
  Lodged lodged(String mobile) {
    as(SAMPLE, AGENT);
    return grievances.lodge(water(GrievanceChannel.PHONE, mobile));
  }

  GrievanceCard act(Posting who, String token, GrievanceAct act) {
    as(SAMPLE, who);
    return grievances.act(token, act);
  }
}
