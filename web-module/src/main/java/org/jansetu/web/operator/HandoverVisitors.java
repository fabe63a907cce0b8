package org.jansetu.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jansetu.attendance.DayRow;
import org.jansetu.attendance.Presence;
import org.jansetu.handover.DepartmentLoad;
import org.jansetu.handover.HandOvers;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;

/** Who has given attendance at the operator's centre today, and what lies there for them. */
@Named("handoverVisitors")
@RequestScoped
public class HandoverVisitors {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  @Inject private Presence presence;
  @Inject private HandOvers handOvers;
  @Inject private Programmes programmes;
  @Inject private Callers callers;
  @Inject private PageFrame page;

  private List<Visitor> here;

  /**
   * Somebody who has come.
   *
   * @param name name and what they are
   * @param since when they came
   * @param load what lies here for their department
   * @param url what shows it, with the name filled in
   */
  public record Visitor(String name, String since, DepartmentLoad load, String url) {}

  /** Those for whose department something lies here, who came last first. */
  public List<Visitor> getHere() {
    if (here == null) {
      here = programmes.current().section("rosters").isObject() ? visitors() : List.of();
    }
    return here;
  }

  private List<Visitor> visitors() {
    String centre = callers.current().placeAs(Role.OPERATOR);
    List<DayRow> come = presence.centre(centre, null).stream().filter(DayRow::isSeen).toList();
    if (come.isEmpty()) {
      return List.of();
    }
    Map<String, DepartmentLoad> loads =
        handOvers.loads().stream()
            .collect(Collectors.toMap(load -> load.department().code(), Function.identity()));
    return come.stream()
        .filter(one -> loads.containsKey(one.person().department()))
        .sorted(Comparator.comparing(DayRow::firstAt).reversed())
        .map(one -> visitor(one, loads.get(one.person().department())))
        .toList();
  }

  private Visitor visitor(DayRow one, DepartmentLoad load) {
    String name = page.in(one.person().name());
    return new Visitor(
        name + ", " + page.in(one.person().designation()),
        TIME.format(one.firstAt()),
        load,
        new QueryUrl("/operator/handover.xhtml")
            .with("department", one.person().department())
            .with("receiver", name)
            .with("pin", one.person().pin())
            .toString());
  }
}
