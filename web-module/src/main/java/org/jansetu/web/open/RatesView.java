package org.jansetu.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.CodedName;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.counter.Counter;
import org.jansetu.tenancy.Programmes;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.Rate;

/** The official list of rates, which is also the poster on the wall of every kiosk. */
@Named
@RequestScoped
public class RatesView {

  @Inject private Catalogue catalogue;
  @Inject private Counter counter;
  @Inject private Programmes programmes;
  @Inject private PageFrame page;

  private String category;
  private List<Group> groups;

  /**
   * The rates of one category.
   *
   * @param name the category's name
   * @param rates its services
   */
  public record Group(String name, List<Rate> rates) {}

  /** The rates wanted, by category in the order of the folder. */
  public List<Group> getGroups() {
    if (groups == null) {
      Map<CodedName, List<Rate>> byCategory = new LinkedHashMap<>();
      for (ServiceDefinition service : catalogue.list()) {
        if (category == null || category.equals(service.category().code())) {
          byCategory
              .computeIfAbsent(service.category(), c -> new ArrayList<>())
              .add(Rate.of(service, counter.chargeRange(service.code()), page));
        }
      }
      groups = new ArrayList<>();
      byCategory.forEach((name, rates) -> groups.add(new Group(page.in(name.name()), rates)));
    }
    return groups;
  }

  /** The categories to choose from. */
  public List<CodedName> getCategories() {
    return catalogue.categories();
  }

  /** The day the rates hold for. */
  public String getToday() {
    return Days.of(LocalDate.now(programmes.current().zone()), page.locale());
  }

  public String getCategory() {
    return category;
  }

  public void setCategory(String category) {
    this.category = category;
  }
}
