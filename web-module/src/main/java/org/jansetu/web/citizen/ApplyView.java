package org.jansetu.web.citizen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jansetu.network.KioskPlace;
import org.jansetu.network.Kiosks;
import org.jansetu.tenancy.Callers;
import org.jansetu.web.faces.PageFrame;

/**
 * The page on which a citizen asks for something, as it is first shown; what happens on it after
 * that goes through the HTTP API, so that what was typed is kept as a draft all the time.
 */
@Named
@RequestScoped
public class ApplyView {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject private Kiosks kiosks;
  @Inject private Callers callers;
  @Inject private PageFrame page;

  private String draft;
  private String service;

  /** Whether citizens can ask from home here at all. */
  public boolean isOffered() {
    return kiosks.findPortal().isPresent();
  }

  /** What the page's script needs to begin, as JSON that may stand inside a script element. */
  public String getSettings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("user", callers.current().programme() + "/" + callers.current().username());
    settings.put("token", "/citizen/token");
    settings.put("kiosk", "");
    settings.put("area", kiosks.findPortal().map(KioskPlace::areaCode).orElse(""));
    settings.put("areas", List.of());
    settings.put("language", page.getLanguage());
    settings.put("draft", draft == null ? "" : draft);
    settings.put("service", service == null ? "" : service);
    settings.put("numbers", List.of());
    settings.put("texts", page.texts().startingWith("js."));
    try {
      return JSON.writeValueAsString(settings).replace("<", "\\u003c");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts are always JSON", e);
    }
  }

  public String getDraft() {
    return draft;
  }

  public void setDraft(String draft) {
    this.draft = draft;
  }

  public String getService() {
    return service;
  }

  public void setService(String service) {
    this.service = service;
  }
}
