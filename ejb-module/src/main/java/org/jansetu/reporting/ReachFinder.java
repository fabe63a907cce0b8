package org.jansetu.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jansetu.hierarchy.Area;
import org.jansetu.hierarchy.Areas;
import org.jansetu.network.Network;
import org.jansetu.network.Society;
import org.jansetu.shared.InvalidInput;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;

/** Which kiosks a caller may see counted. */
@Dependent
class ReachFinder {

  @Inject private Network network;
  @Inject private Areas areas;

  /**
   * The reach of a state administrator, auditor, society or provider. Refuses with invalid-input an
   * unknown area.
   */
  Reach of(Caller caller, String area) {
    String within = area == null ? null : path(area);
    if (caller.has(Role.STATE_ADMIN) || caller.has(Role.AUDITOR)) {
      return new Reach(within, null, null);
    }
    if (caller.has(Role.SOCIETY_ADMIN)) {
      Society society =
          network.findSociety(caller.placeAs(Role.SOCIETY_ADMIN)).orElseThrow(NotFound::new);
      return new Reach(within, path(society.district()), null);
    }
    return new Reach(within, null, caller.placeAs(Role.PROVIDER_ADMIN));
  }

  /**
   * The path to which an officer's posting confines; null where it is the whole department. An area
   * that is no longer there has nothing in it.
   */
  String within(Posting posting) {
    if (posting.isWhole()) {
      return null;
    }
    List<Area> path = areas.path(posting.area());
    return path.isEmpty() ? "/" + posting.area() + "/" : joined(path);
  }

  /** The path of an area, root first. Refuses with invalid-input an unknown one. */
  String path(String area) {
    List<Area> path = areas.path(area);
    if (path.isEmpty()) {
      throw InvalidInput.of("/area", "unknown", "");
    }
    return joined(path);
  }

  private static String joined(List<Area> path) {
    StringBuilder text = new StringBuilder("/");
    path.forEach(step -> text.append(step.code()).append('/'));
    return text.toString();
  }
}
