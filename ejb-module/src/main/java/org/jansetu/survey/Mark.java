package org.jansetu.survey;

/**
 * What those who hold receipts say of a kiosk or a service; published.
 *
 * @param code of the kiosk or service
 * @param answers how many have said it
 * @param tenths the mean in tenths of a point, half up: 42 is 4.2 of 5
 */
public record Mark(String code, int answers, int tenths) {

  /** Of what a mark is. */
  public enum About {
    /** The kiosk that gave the receipt. */
    KIOSK,
    /** The service that the receipt is for. */
    SERVICE;

    String code() {
      return this == KIOSK ? "kiosk" : "service";
    }
  }

  /** The mean as it is written, such as {@code 4.2}. */
  public String mean() {
    return tenths / 10 + "." + tenths % 10;
  }
}
