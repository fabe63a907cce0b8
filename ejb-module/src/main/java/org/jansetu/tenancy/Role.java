package org.jansetu.tenancy;

import java.util.Locale;
import java.util.Optional;

/** What a person is trusted with; always together with a place, see {@link Posting}. */
public enum Role {
  /** Brings programmes on board and watches a whole programme. */
  STATE_ADMIN,
  /** Administers the kiosks and the money of one district. */
  SOCIETY_ADMIN,
  /** Runs the kiosks of one local service provider. */
  PROVIDER_ADMIN,
  /** Serves citizens at one kiosk. */
  OPERATOR,
  /** Opens and closes the cash of one kiosk. */
  CASHIER,
  /** Decides for one department, in the whole State or in one area. */
  DEPARTMENT_OFFICER,
  /** Hears first appeals against what such an officer decided. */
  FIRST_APPEAL_OFFICER,
  /** Hears second appeals against it. */
  SECOND_APPEAL_OFFICER,
  /** Revises penalties, as the officer whom the government has nominated for a department. */
  REVISION_OFFICER,
  /** Answers grievances at one office; the office has a level. */
  GRIEVANCE_OFFICER,
  /** Takes and makes the calls of a contact centre. */
  AGENT,
  /** Watches over the agents of a contact centre. */
  SUPERVISOR,
  /** In charge of one centre: of its roster, its devices and who is there; the place is a kiosk. */
  CENTRE_OFFICER,
  /** Watches over the centres of one area, such as a block. */
  COORDINATOR,
  /** Answers for the functionaries of one department. */
  DEPARTMENT_HEAD,
  /** Stands above departments and centres of one area, such as a district. */
  COLLECTOR,
  /** Has to be at centres when the roster says; the place is their PIN. */
  FUNCTIONARY,
  /** Asks for services in their own name; the place is their mobile number. */
  CITIZEN,
  /** Reads everything of a programme and changes nothing. */
  AUDITOR,
  /** Whoever runs the server: publishes programmes; never a role of a person in a programme. */
  PLATFORM;

  /** Whether it is held for a department: all of it, or what of it lies in an area. */
  public boolean isOfDepartment() {
    return this == DEPARTMENT_OFFICER
        || this == FIRST_APPEAL_OFFICER
        || this == SECOND_APPEAL_OFFICER
        || this == REVISION_OFFICER;
  }

  /** The role's code in tenant-config and tokens, such as {@code state-admin}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role of that code, if there is one. */
  public static Optional<Role> find(String code) {
    for (Role role : values()) {
      if (role.code().equals(code)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
