package org.jansetu.muster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jansetu.notification.EnclosuresWanted;
import org.jansetu.tenancy.Programmes;

/** Encloses the report, on paper and as a workbook, with the e-mails that tell of it. */
@ApplicationScoped
class MusterEnclosures {

  private static final Pattern KEY = Pattern.compile("muster-(?:ready|unread)/([0-9]{1,18})/.*");

  @Inject private Musters musters;
  @Inject private Programmes programmes;

  void enclose(@Observes EnclosuresWanted wanted) {
    Matcher matcher = KEY.matcher(wanted.key());
    if (matcher.matches()) {
      long id = Long.parseLong(matcher.group(1));
      Locale language =
          Locale.forLanguageTag(
              programmes.current().section("programme").path("languages").path(0).asText("en"));
      wanted.give(musters.pdf(id, language));
      wanted.give(musters.xlsx(id, language));
    }
  }
}
