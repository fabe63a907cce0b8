package org.jansetu.web.officer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jansetu.muster.HarmRule;
import org.jansetu.web.faces.PageFrame;

/** What a weekly report counts as harm, in words. */
@Named
@RequestScoped
public class HarmWords {

  @Inject private PageFrame page;

  /** What that rule counts. */
  public String of(HarmRule harm) {
    StringBuilder words = new StringBuilder(page.text("muster.rule"));
    if (harm.lateMinutes() != null) {
      words.append(' ').append(page.texts().get("muster.rule.late", harm.lateMinutes()));
    }
    if (harm.countsClosed()) {
      words.append(' ').append(page.text("muster.rule.closed"));
    }
    return words.toString();
  }
}
