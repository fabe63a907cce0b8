package org.jansetu.openrequest;

import java.util.List;
import java.util.Map;

/**
 * A request as a client sends it; what is missing is null.
 *
 * @param service code of a service, which is a category of grievances
 * @param description what it is
 * @param where where it is
 * @param attributes answers to the questions of the service, by code
 * @param from who sends it
 * @param media what the client says about a picture: the id or address of an upload of the caller's
 */
public record OpenRequest(
    String service,
    String description,
    Where where,
    Map<String, String> attributes,
    From from,
    List<String> media) {

  /** Takes copies. */
  public OpenRequest {
    attributes = Map.copyOf(attributes);
    media = List.copyOf(media);
  }

  /**
   * A place; one of the three ways is needed.
   *
   * @param latitude in WGS 84, together with the longitude
   * @param longitude in WGS 84
   * @param address in words
   * @param addressId code of an area of the programme
   */
  public record Where(String latitude, String longitude, String address, String addressId) {}

  /**
   * Who sends it; sealed as soon as it arrives.
   *
   * @param firstName first name
   * @param lastName last name
   * @param phone a mobile number
   * @param language {@code en} or {@code hi}
   */
  public record From(String firstName, String lastName, String phone, String language) {

    /** Names nobody: whoever logs it by mistake writes nothing. */
    @Override
    public String toString() {
      return "From[sealed]";
    }
  }
}
