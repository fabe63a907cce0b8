package org.jansetu.web.operator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jansetu.network.KioskPlace;
import org.jansetu.network.Kiosks;
import org.jansetu.outreach.Outreach;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Role;
import org.jansetu.web.faces.AreaFinder;
import org.jansetu.web.faces.PageFrame;

/**
 * The counter as it is first shown; what happens on it after that goes through the HTTP API, so
 * that an action costs a few hundred bytes and a repeated one is the same charge.
 */
@Named
@RequestScoped
public class CounterView {

  private static final int SMALL_NUMBERS = 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject private Kiosks kiosks;
  @Inject private Callers callers;
  @Inject private AreaFinder finder;
  @Inject private PageFrame page;
  @Inject private Outreach outreach;

  private List<String> campaigns;

  /** The kiosk, as the chip at the top says it. */
  public String getKiosk() {
    KioskPlace place = place();
    String area =
        place.areaPath().isEmpty()
            ? ""
            : ", " + page.in(place.areaPath().get(place.areaPath().size() - 1));
    return page.text("kiosk") + " " + place.code() + " · " + page.in(place.name()) + area;
  }

  /** Codes of campaigns that a citizen may name; mostly none. */
  public List<String> getCampaigns() {
    if (campaigns == null) {
      campaigns = outreach.codes();
    }
    return campaigns;
  }

  /** What the page's script needs to begin, as JSON that may stand inside a script element. */
  public String getSettings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("user", callers.current().programme() + "/" + callers.current().username());
    settings.put("kiosk", place().code());
    settings.put("area", place().areaCode());
    settings.put("areas", finder.parts(place().place().get("district"), null));
    settings.put("language", page.getLanguage());
    settings.put("balancePaise", page.getBalance().balance().paise());
    settings.put("numbers", numbers(page.locale()));
    settings.put("texts", page.texts().startingWith("js."));
    try {
      return JSON.writeValueAsString(settings).replace("<", "\\u003c");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts are always JSON", e);
    }
  }

  private KioskPlace place() {
    return kiosks.place(callers.current().placeAs(Role.OPERATOR));
  }

  /** The words for 0 to 99, from which the script spells a total in lakh and crore. */
  private static List<String> numbers(Locale language) {
    RuleBasedNumberFormat speller =
        new RuleBasedNumberFormat(ULocale.forLocale(language), RuleBasedNumberFormat.SPELLOUT);
    List<String> words = new ArrayList<>(SMALL_NUMBERS);
    for (int number = 0; number < SMALL_NUMBERS; number++) {
      words.add(speller.format(number));
    }
    return words;
  }
}
