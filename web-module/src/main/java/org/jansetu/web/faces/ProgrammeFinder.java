package org.jansetu.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.jansetu.tenancy.ProgrammeSummary;
import org.jansetu.tenancy.Programmes;
import org.jansetu.web.texts.Language;

/** Finds the programme that a request means: by its host, else by the header X-Programme. */
@ApplicationScoped
public class ProgrammeFinder {

  @Inject private Programmes programmes;

  /** The programme of this Host header, with or without a port, else of that code. */
  public Optional<ProgrammeSummary> find(String host, String code) {
    Optional<ProgrammeSummary> byHost =
        host == null ? Optional.empty() : programmes.findByHost(name(host));
    return byHost.isPresent() || code == null ? byHost : programmes.find(code);
  }

  /** The first language of the programme. */
  public Locale language(String programme) {
    return Language.of(
        programmes.get(programme).section("programme").path("languages").path(0).asText("en"));
  }

  private static String name(String host) {
    int colon = host.lastIndexOf(':');
    return colon < 0 || host.endsWith("]") ? host : host.substring(0, colon);
  }
}
