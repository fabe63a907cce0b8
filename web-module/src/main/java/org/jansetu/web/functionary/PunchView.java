package org.jansetu.web.functionary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jansetu.biometric.PhonePunches;
import org.jansetu.web.faces.PageFrame;

/** A punch by telephone; the page's script takes the photograph and asks for the place. */
@Named
@RequestScoped
public class PunchView {

  @Inject private PhonePunches phones;
  @Inject private PageFrame page;

  /**
   * A centre to choose.
   *
   * @param code its code
   * @param name its name
   */
  public record Centre(String code, String name) {}

  /** The centres at which one may punch so. */
  public List<Centre> getCentres() {
    return phones.centres().stream()
        .map(place -> new Centre(place.code(), page.in(place.name())))
        .toList();
  }
}
