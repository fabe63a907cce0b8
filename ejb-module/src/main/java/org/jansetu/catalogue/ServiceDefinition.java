package org.jansetu.catalogue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jansetu.shared.LocalText;

/**
 * A service of the basket, as the published version has it.
 *
 * @param code its code
 * @param name what it is called; Hindi only where a source gives it
 * @param department who owns it
 * @param category the group in which it is listed
 * @param kind application, collection, print or ticket
 * @param segment G2C, G2B or B2C
 * @param modes how it is delivered: realtime, online, batch
 * @param form the code of its form
 * @param documents papers to bring
 * @param charter what the law promises, or null where it promises nothing
 * @param biller who issues the bill of a collection, or null
 * @param districts areas in which it is offered; empty where it is offered everywhere
 * @param window the only time in which it may be asked for, or null for any time
 * @param open false when the folder closes it
 * @param illustrative true where the row only fills the basket; shown so
 * @param source where the service was found, or null
 */
public record ServiceDefinition(
    String code,
    LocalText name,
    CodedName department,
    CodedName category,
    String kind,
    String segment,
    List<String> modes,
    String form,
    List<RequiredDocument> documents,
    CharterEntry charter,
    Biller biller,
    List<String> districts,
    ServiceWindow window,
    boolean open,
    boolean illustrative,
    String source) {

  /** Takes copies of the lists. */
  public ServiceDefinition {
    modes = List.copyOf(modes);
    documents = List.copyOf(documents);
    districts = List.copyOf(districts);
  }

  /** Working days within which it is due, or null where nothing is promised. */
  public Integer stipulatedDays() {
    return charter == null ? null : charter.stipulatedDays();
  }

  /** Who must deliver it, or null where nobody is named. */
  public LocalText designatedOfficer() {
    return charter == null ? null : charter.designatedOfficer();
  }

  /** Whether it may be asked for at that moment; give the server's clock, never the caller's. */
  public Availability availability(Instant moment) {
    if (!open) {
      return Availability.CLOSED;
    }
    return window == null ? Availability.OPEN : window.at(moment);
  }

  /**
   * Whether it is offered at a place.
   *
   * @param areas the codes of the place's area and of every area around it
   */
  public boolean isOfferedIn(Collection<String> areas) {
    return districts.isEmpty() || districts.stream().anyMatch(areas::contains);
  }
}
