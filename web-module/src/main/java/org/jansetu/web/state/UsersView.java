package org.jansetu.web.state;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jansetu.access.UserCard;
import org.jansetu.access.Users;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;

/** The users of the programme, what they hold, and what they are called on papers. */
@Named("stateUsersView")
@ViewScoped
public class UsersView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 50;

  @Inject private transient Users users;
  @Inject private transient PageFrame page;

  private String cursor;
  private String chosen;
  private String english;
  private String hindi;
  private String role;
  private String place;
  private transient Page<UserCard> found;

  private Page<UserCard> found() {
    if (found == null) {
      found = users.list(cursor, SHOWN);
    }
    return found;
  }

  /** The users of this page. */
  public List<UserCard> getPeople() {
    return found().items();
  }

  /** What somebody holds, in one line. */
  public String held(UserCard user) {
    return String.join(", ", user.postings());
  }

  /** What somebody is called; a dash where nobody has said it. */
  public String called(UserCard user) {
    return user.name() == null ? "–" : page.in(user.name());
  }

  /** Where the next users are, or null. */
  public String getNextUrl() {
    return found().nextCursor() == null
        ? null
        : new QueryUrl("/state/users.xhtml").with("cursor", found().nextCursor()).toString();
  }

  /** Opens a user to be named. */
  public void choose(String username) {
    chosen = username;
    LocalText name =
        found().items().stream()
            .filter(user -> user.username().equals(username) && user.name() != null)
            .map(UserCard::name)
            .findFirst()
            .orElse(null);
    english = name == null ? null : name.en();
    hindi = name == null ? null : name.hi();
    String[] held =
        card().map(UserCard::postings).orElse(List.of()).stream()
            .findFirst()
            .orElse("@")
            .split("@", 2);
    role = held[0];
    place = held.length > 1 ? held[1] : "";
  }

  private Optional<UserCard> card() {
    return found().items().stream().filter(user -> user.username().equals(chosen)).findFirst();
  }

  /** Whether the open user may sign in. */
  public boolean isActive() {
    return card().filter(UserCard::active).isPresent();
  }

  /** The roles that a posting may have. */
  public List<String> getRoles() {
    return Arrays.stream(Role.values())
        .filter(one -> one != Role.PLATFORM && one != Role.CITIZEN)
        .map(Role::code)
        .toList();
  }

  /** Gives the open user another posting instead of all they hold. */
  public void transfer() {
    if (place == null || place.isBlank()) {
      throw InvalidInput.of("/place", "required", "");
    }
    Role given = Role.find(role).orElseThrow(() -> InvalidInput.of("/role", "not-allowed", ""));
    users.post(chosen, new Posting(given, place.strip()));
    say("users.transferred");
  }

  /** Lets the open user sign in no longer, or again. */
  public void turn() {
    boolean wasActive = isActive();
    if (wasActive) {
      users.disable(chosen);
    } else {
      users.enable(chosen);
    }
    say(wasActive ? "users.disabled" : "users.enabled");
  }

  private void say(String key) {
    found = null;
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(page.texts().get(key, chosen)));
  }

  /** States what the open user is called. */
  public void call() {
    if (english == null || english.isBlank()) {
      throw InvalidInput.of("/english", "required", "");
    }
    users.call(chosen, new LocalText(english, hindi));
    say("users.called");
  }

  public String getChosen() {
    return chosen;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
    found = null;
  }

  public String getRole() {
    return role;
  }

  public void setRole(String role) {
    this.role = role;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public String getEnglish() {
    return english;
  }

  public void setEnglish(String english) {
    this.english = english;
  }

  public String getHindi() {
    return hindi;
  }

  public void setHindi(String hindi) {
    this.hindi = hindi;
  }
}
