package org.jansetu.roster;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.hierarchy.Areas;
import org.jansetu.hierarchy.Department;
import org.jansetu.hierarchy.Departments;
import org.jansetu.network.KioskPlace;
import org.jansetu.network.Kiosks;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.Unauthenticated;

/** Who may know of which centres and people, and what the programme says of its days. */
@Dependent
class RosterSight {

  @Inject private Callers callers;
  @Inject private Programmes programmes;
  @Inject private Areas areas;
  @Inject private Departments departments;
  @Inject private Kiosks kiosks;
  @Inject private Catalogue catalogue;

  /** What lies open to the caller; the posting that reaches furthest counts. */
  Reach reach() {
    Caller caller = callers.current();
    if (!caller.isKnown()) {
      throw new Unauthenticated();
    }
    if (caller.has(Role.PLATFORM) || caller.has(Role.STATE_ADMIN) || caller.has(Role.AUDITOR)) {
      return Reach.ALL;
    }
    for (Role role :
        List.of(
            Role.COLLECTOR,
            Role.SOCIETY_ADMIN,
            Role.DEPARTMENT_HEAD,
            Role.COORDINATOR,
            Role.CENTRE_OFFICER,
            Role.OPERATOR,
            Role.FUNCTIONARY)) {
      if (caller.has(role)) {
        return reach(caller.find(role).orElseThrow());
      }
    }
    throw new Forbidden();
  }

  private Reach reach(Posting posting) {
    String place = posting.place();
    return switch (posting.role()) {
      case COLLECTOR, COORDINATOR -> within(place);
      case SOCIETY_ADMIN -> within(district(place));
      case DEPARTMENT_HEAD -> new Reach(null, null, null, place, null);
      case CENTRE_OFFICER, OPERATOR -> new Reach(place, null, null, null, null);
      case FUNCTIONARY -> new Reach(null, null, null, null, place);
      default -> throw new Forbidden();
    };
  }

  private Reach within(String area) {
    StringBuilder path = new StringBuilder("/");
    areas.path(area).forEach(on -> path.append(on.code()).append('/'));
    // An area that no longer exists holds nothing.
    return new Reach(null, area, path.length() == 1 ? "//" : path.toString(), null, null);
  }

  private String district(String society) {
    for (JsonNode one : programmes.current().section("network").path("societies")) {
      if (one.path("code").asText().equals(society)) {
        return one.path("district").asText();
      }
    }
    return "";
  }

  /** The centre, where the caller may know of it. Refuses with not-found. */
  KioskPlace centre(String code) {
    KioskPlace place = kiosks.place(code);
    if (!reach().contains(place)) {
      throw new NotFound();
    }
    return place;
  }

  /** The centre, whoever asks. */
  KioskPlace place(String code) {
    return kiosks.place(code);
  }

  /** Whether the caller may know of that centre. */
  boolean isVisible(String centre) {
    try {
      return reach().contains(kiosks.place(centre));
    } catch (NotFound e) {
      return false;
    }
  }

  RosterRules rules() {
    RosterRules rules = programmes.current().part(RosterRules.class, RosterRules::of);
    if (!rules.isOn()) {
      throw new NotFound();
    }
    return rules;
  }

  LocalDate today() {
    return LocalDate.now(programmes.current().zone());
  }

  Set<String> departmentCodes() {
    return departments.list().stream().map(Department::code).collect(Collectors.toSet());
  }

  /** The weekly days off. */
  Set<DayOfWeek> weeklyOff() {
    Set<DayOfWeek> off = EnumSet.noneOf(DayOfWeek.class);
    programmes
        .current()
        .section("programme")
        .path("weeklyOff")
        .forEach(day -> off.add(DayOfWeek.valueOf(day.asText())));
    return off;
  }

  /** The days that are not worked, of these and all between. */
  List<LocalDate> off(LocalDate first, LocalDate last) {
    List<LocalDate> off = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (!catalogue.calendar().isWorking(day)) {
        off.add(day);
      }
    }
    return off;
  }
}
