package org.jansetu.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.ServiceQuery;
import org.jansetu.counter.Counter;
import org.jansetu.tenancy.Programmes;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.Rate;

/** The first page: the programmes of this server, or the services of one of them. */
@Named
@RequestScoped
public class IndexView {

  private static final int MOST_SHOWN = 12;

  @Inject private Programmes programmes;
  @Inject private Catalogue catalogue;
  @Inject private Counter counter;
  @Inject private PageFrame page;

  private String query;
  private List<Rate> services;

  /**
   * A programme with the address of its pages.
   *
   * @param name its name in the reader's language
   * @param host the host that means it
   * @param url where it is
   */
  public record Door(String name, String host, String url) {}

  /** The programmes of this server that have a host of their own. */
  public List<Door> getProgrammes() {
    HttpServletRequest request =
        (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    Locale language = page.locale();
    return programmes.list().stream()
        .filter(programme -> !programme.hosts().isEmpty())
        .map(
            programme -> {
              String host = programme.hosts().get(0);
              String name = programmes.get(programme.code()).name().in(language);
              return new Door(
                  name, host, request.getScheme() + "://" + host + ":" + request.getServerPort());
            })
        .toList();
  }

  /** Whether words to search for were given. */
  public boolean isAsked() {
    return query != null && !query.isBlank();
  }

  /** The services that the words find, best first; a first choice without words. */
  public List<Rate> getServices() {
    if (services == null) {
      String words = query == null ? "" : query;
      String known =
          words.length() > ServiceQuery.LONGEST_QUERY
              ? words.substring(0, ServiceQuery.LONGEST_QUERY)
              : words;
      services =
          catalogue.search(ServiceQuery.of(known, MOST_SHOWN)).items().stream()
              .map(card -> Rate.of(card, counter.chargeRange(card.code()), page))
              .toList();
    }
    return services;
  }

  /** How many services the basket holds. */
  public int getServiceCount() {
    return catalogue.list().size();
  }

  /** How many departments own them. */
  public int getDepartmentCount() {
    return catalogue.departments().size();
  }

  public String getQuery() {
    return query;
  }

  public void setQuery(String query) {
    this.query = query;
  }
}
