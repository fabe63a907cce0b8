package org.jansetu.grievance;

import java.util.List;
import java.util.Map;

/**
 * Lodge a grievance.
 *
 * @param kind code of a kind, such as {@code complaint}
 * @param category code of a category
 * @param area code of the area where it is
 * @param description what it is, 3 to 4,000 characters of any script
 * @param attachments ids of at most five files that the caller has handed in
 * @param attributes answers to what the category asks, by code
 * @param contact who lodges it, sealed at once; null only where anonymous
 * @param anonymous whether the citizen wants never to be unsealed; a contact may be given all the
 *     same, for the centre to call back
 * @param about what it is about, or null
 * @param channel the way by which it comes
 * @param idempotencyKey the same key and body answer as the first time; null for none
 */
public record Lodging(
    String kind,
    String category,
    String area,
    String description,
    List<String> attachments,
    Map<String, String> attributes,
    Contact contact,
    boolean anonymous,
    About about,
    GrievanceChannel channel,
    String idempotencyKey) {

  /** Takes copies; null stands for nothing. */
  public Lodging {
    attachments = attachments == null ? List.of() : List.copyOf(attachments);
    attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
  }

  /**
   * Who lodges a grievance; sealed as soon as it arrives.
   *
   * @param name 2 to 200 characters
   * @param mobile ten digits, with or without 0 or +91 before them, in any script; null where the
   *     citizen has none
   * @param language {@code en} or {@code hi}; null for the caller's
   */
  public record Contact(String name, String mobile, String language) {

    /** Names nobody: whoever logs a contact by mistake writes nothing. */
    @Override
    public String toString() {
      return "Contact[sealed]";
    }
  }

  /**
   * What a grievance is about; one of the two. Sealed, because a receipt leads to a person.
   *
   * @param receiptNumber number of a receipt, or null
   * @param applicationNumber number of an application, or null
   */
  public record About(String receiptNumber, String applicationNumber) {

    String kind() {
      return receiptNumber == null ? "application" : "receipt";
    }

    String number() {
      return receiptNumber == null ? applicationNumber : receiptNumber;
    }

    /** Names nothing, for the same reason. */
    @Override
    public String toString() {
      return "About[sealed]";
    }
  }

  /** A grievance without attachments and answers, under a key. */
  public static Lodging of(
      String category, String area, String description, GrievanceChannel channel, String key) {
    return new Lodging(
        "complaint",
        category,
        area,
        description,
        List.of(),
        Map.of(),
        null,
        true,
        null,
        channel,
        key);
  }

  /** The same, lodged by this person. */
  public Lodging by(Contact person) {
    return new Lodging(
        kind,
        category,
        area,
        description,
        attachments,
        attributes,
        person,
        false,
        about,
        channel,
        idempotencyKey);
  }

  /** The same, about this. */
  public Lodging about(About what) {
    return new Lodging(
        kind,
        category,
        area,
        description,
        attachments,
        attributes,
        contact,
        anonymous,
        what,
        channel,
        idempotencyKey);
  }
}
