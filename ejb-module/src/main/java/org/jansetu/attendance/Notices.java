package org.jansetu.attendance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jansetu.hierarchy.Department;
import org.jansetu.hierarchy.Departments;
import org.jansetu.network.KioskPlace;
import org.jansetu.network.Kiosks;
import org.jansetu.paper.Printout;
import org.jansetu.roster.Rosters;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.ServerSettings;
import org.jansetu.tenancy.TenantBound;

/** The notice for the wall of a centre's building. */
@Stateless
@TenantBound
public class Notices {

  @Inject private PresenceRepository repository;
  @Inject private Rosters rosters;
  @Inject private Kiosks kiosks;
  @Inject private Departments departments;
  @Inject private Programmes programmes;
  @Inject private ServerSettings settings;

  /**
   * Who sits at a centre on which weekday, as it is in force on a day, today where none is named;
   * for everybody, as PDF. Refuses with not-found where the programme keeps no rosters, and a
   * centre that is none.
   */
  public Printout pdf(String centre, LocalDate on) {
    Programme programme = programmes.current();
    KioskPlace place = kiosks.place(String.valueOf(centre));
    if (place.isPortal()) {
      throw new NotFound();
    }
    LocalDate day = on == null ? rosters.today() : on;
    List<NoticePaper.Sitter> sitters =
        repository.week(place.code(), day, rosters.rules()::designation, this::department);
    return NoticePaper.of(
        new NoticePaper.Head(
            programme.name(),
            place.name(),
            place.code(),
            day,
            programme.section("programme").path("helpline").path("number").asText(""),
            address(programme) + "/open/presence?centre=" + place.code()),
        sitters);
  }

  private String address(Programme programme) {
    String host = programme.hosts().isEmpty() ? "localhost" : programme.hosts().get(0);
    String url = settings.publicUrl().orElseGet(() -> "http://" + host + ":" + settings.port());
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  private LocalText department(String code) {
    return departments.find(code).map(Department::name).orElseGet(() -> LocalText.english(code));
  }
}
