package org.jansetu.web.faces;

import java.util.List;
import java.util.Optional;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Role;

/** The folders of pages and who may open them: the folder is the permission. */
public enum Folder {
  /** A citizen's own requests. */
  CITIZEN("/citizen/"),
  /** The counter of a kiosk. */
  OPERATOR("/operator/"),
  /** Kiosks, their money, their rosters; of a centre, a provider, a district or the programme. */
  SOCIETY("/society/"),
  /** The books and the audit trail. */
  AUDITOR("/auditor/"),
  /** The whole programme. */
  STATE("/state/"),
  /** The desks of departments and offices, of those above them, and of those at centres. */
  OFFICER("/officer/"),
  /** The seat of an agent in a contact centre. */
  AGENT("/agent/"),
  /** Those who watch over the agents. */
  SUPERVISOR("/supervisor/"),
  /** Those who have to be at centres. */
  FUNCTIONARY("/functionary/"),
  /** Pages for everyone. */
  OPEN("/open/"),
  /** What went wrong. */
  ERRORS("/errors/");

  /** Scripts and styles of the components, whose addresses end like those of pages. */
  private static final String RESOURCES = "/jakarta.faces.resource/";

  /** The citizen's way in, which lies beside what it opens. */
  static final String CITIZEN_SIGN_IN = "/citizen/sign-in.xhtml";

  private final String path;

  Folder(String path) {
    this.path = path;
  }

  /** The folder of a page, or empty for a folder that is not in this table. */
  public static Optional<Folder> of(String page) {
    if (page.lastIndexOf('/') <= 0 || page.startsWith(RESOURCES) || page.equals(CITIZEN_SIGN_IN)) {
      return Optional.of(OPEN);
    }
    for (Folder folder : values()) {
      if (page.startsWith(folder.path)) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  /** Whether everyone may open it. */
  public boolean isOpen() {
    return roles().isEmpty();
  }

  /** Whether the caller may open it. */
  public boolean admits(Caller caller) {
    return isOpen() || roles().stream().anyMatch(caller::has);
  }

  /** The roles of which one is needed; none for a folder that is open to everyone. */
  private List<Role> roles() {
    return switch (this) {
      case CITIZEN -> List.of(Role.CITIZEN);
      case OPERATOR -> List.of(Role.OPERATOR, Role.CASHIER);
      case SOCIETY ->
          List.of(Role.SOCIETY_ADMIN, Role.PROVIDER_ADMIN, Role.STATE_ADMIN, Role.CENTRE_OFFICER);
      case AUDITOR -> List.of(Role.AUDITOR);
      case STATE -> List.of(Role.STATE_ADMIN);
      case OFFICER ->
          List.of(
              Role.DEPARTMENT_OFFICER,
              Role.FIRST_APPEAL_OFFICER,
              Role.SECOND_APPEAL_OFFICER,
              Role.REVISION_OFFICER,
              Role.GRIEVANCE_OFFICER,
              Role.CENTRE_OFFICER,
              Role.COORDINATOR,
              Role.DEPARTMENT_HEAD,
              Role.COLLECTOR,
              Role.SOCIETY_ADMIN,
              Role.AUDITOR,
              Role.STATE_ADMIN);
      case AGENT -> List.of(Role.AGENT);
      case SUPERVISOR -> List.of(Role.SUPERVISOR, Role.STATE_ADMIN, Role.AUDITOR);
      case FUNCTIONARY -> List.of(Role.FUNCTIONARY);
      case OPEN, ERRORS -> List.of();
    };
  }
}
