package org.jansetu.access;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.ServerSettings;
import org.jansetu.tenancy.TenantBound;

/** The users of the caller's programme. */
@Stateless
@TenantBound
public class Users {

  private static final int SHORTEST_PASSWORD = 8;
  private static final Pattern MOBILE = Pattern.compile("[6-9][0-9]{9}");
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
  private static final int LONGEST_EMAIL = 254;
  private static final int SHORTEST_NAME = 2;
  private static final int LONGEST_NAME = 120;

  /**
   * Where a user is reached with notices of the office; never used to sign in.
   *
   * @param username who
   * @param mobile ten digits, or null
   * @param email an address, or null
   */
  public record Contact(String username, String mobile, String email) {}

  @Inject private UserRepository repository;
  @Inject private UserChange change;
  @Inject private SignInStep signIn;
  @Inject private Passwords passwords;
  @Inject private DemoPassword demoPassword;
  @Inject private Callers callers;
  @Inject private ServerSettings settings;

  /**
   * Whoever has this name and password, with today's postings. Refuses with bad-credentials, in the
   * same time for a wrong name as for a wrong password, and with too-many-attempts while the name
   * is locked. Holds no connection while it compares.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public SignedIn verify(Credentials credentials) {
    return passwords.inTurn(() -> compare(credentials));
  }

  /**
   * The citizen of that mobile, with today's postings; made when it is the first time. For whoever
   * has made sure that the mobile is in the citizen's hand: asks no rights. Refuses with
   * bad-credentials when the citizen may not sign in.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public SignedIn citizen(String mobile) {
    return signIn.citizen(mobile);
  }

  /**
   * Lists the users by name, after the cursor. Refuses with forbidden whoever is neither state
   * admin nor auditor.
   */
  public Page<UserCard> list(String cursor, int limit) {
    callers.current().require(Role.STATE_ADMIN, Role.AUDITOR);
    int most = Math.min(Math.max(limit, 1), Page.MOST);
    List<UserCard> found = repository.list(cursor == null ? "" : cursor, most + 1);
    boolean more = found.size() > most;
    List<UserCard> shown = more ? found.subList(0, most) : found;
    return new Page<>(shown, more ? shown.get(most - 1).username() : null);
  }

  /**
   * The ids of those who hold the role at one of these places today, at most 500, by their names.
   * Whether the caller may know, the calling capability has checked.
   */
  public SortedMap<String, Long> posted(Role role, List<String> places) {
    return repository.posted(role, places, change.today());
  }

  /** The name of a user, if there is one of that id. */
  public Optional<String> findName(long id) {
    return repository.find(id).map(StoredUser::username);
  }

  /**
   * What stands on papers for a user: the name in Hindi and English where it was stated, else the
   * user name.
   */
  public String nameOnPaper(String username) {
    return repository
        .findFullName(username)
        .map(
            name ->
                name.hi() == null || name.hi().equals(name.en())
                    ? name.en()
                    : name.hi() + " / " + name.en())
        .orElse(username);
  }

  /**
   * What a user is called on papers from now on. Refuses as create does, and with invalid-input a
   * name of less than 2 or more than 120 characters.
   *
   * @param name in English and, where it is known, in Hindi
   */
  public void call(String username, LocalText name) {
    for (String said : name.hi() == null ? List.of(name.en()) : List.of(name.en(), name.hi())) {
      if (said.strip().length() < SHORTEST_NAME || said.strip().length() > LONGEST_NAME) {
        throw InvalidInput.of("/name", "out-of-range", SHORTEST_NAME + "-" + LONGEST_NAME);
      }
    }
    change.call(
        username, new LocalText(name.en().strip(), name.hi() == null ? null : name.hi().strip()));
  }

  /**
   * Makes a user with a first posting. Refuses with forbidden or not-found a posting that the
   * caller may not give, with invalid-input an impossible name or a short password, and with
   * user-exists a name that is taken.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void create(NewUser user) {
    String password = user.credentials().password();
    if (password.length() < SHORTEST_PASSWORD) {
      throw InvalidInput.of("/password", "too-short", "");
    }
    if (!user.credentials().isPossible()) {
      throw InvalidInput.of("/username", "not-a-username", "");
    }
    change.check(user.posting());
    change.create(user, passwords.inTurn(() -> passwords.hash(password)));
  }

  /** Lets a user sign in no longer; every session of theirs ends. Refuses as create does. */
  public void disable(String username) {
    change.activate(username, false);
  }

  /** Lets a user sign in again. Refuses as create does. */
  public void enable(String username) {
    change.activate(username, true);
  }

  /**
   * Keeps where a user is reached. Refuses as create does, and with invalid-input what is neither a
   * mobile number nor an e-mail address.
   */
  public void reachAt(Contact contact) {
    if (contact.mobile() != null && !MOBILE.matcher(contact.mobile()).matches()) {
      throw InvalidInput.of("/mobile", "not-allowed", "");
    }
    boolean isAddress =
        contact.email() == null
            || (contact.email().length() <= LONGEST_EMAIL
                && EMAIL.matcher(contact.email()).matches());
    if (!isAddress) {
      throw InvalidInput.of("/email", "not-allowed", "");
    }
    change.reachAt(contact);
  }

  /**
   * Whoever holds one of these roles today at the first of these places where somebody does, at
   * most 50; for notices, never shown.
   */
  public List<Contact> contacts(List<Role> roles, List<String> places) {
    return change.contacts(roles.stream().map(Role::code).toList(), places);
  }

  /** Gives the user this posting instead of all they hold. Refuses as create does. */
  public void post(String username, Posting posting) {
    change.post(username, posting);
  }

  /**
   * Makes the demo users of a programme's roles section, each with exactly its posting and the one
   * demo password; nothing when this server runs no demo. Part of a publication: refuses with
   * forbidden unless the server itself publishes.
   *
   * @param roles the section, whose {@code demoUsers} each have a name, a role and a place
   */
  public void seedDemo(JsonNode roles) {
    callers.current().require(Role.PLATFORM);
    if (!settings.isDemo()) {
      return;
    }
    for (JsonNode user : roles.path("demoUsers")) {
      Role role = Role.find(user.path("role").asText()).orElseThrow(NotFound::new);
      change.seed(
          user.path("username").asText(),
          new Posting(role, user.path("place").asText()),
          demoPassword::hash);
      if (user.has("name")) {
        change.seedName(user.path("username").asText(), Programme.text(user.path("name"), ""));
      }
      if (user.has("mobile") || user.has("email")) {
        change.seedContact(
            new Contact(
                user.path("username").asText(),
                user.path("mobile").textValue(),
                user.path("email").textValue()));
      }
    }
  }

  private SignedIn compare(Credentials credentials) {
    if (!credentials.isPossible()) {
      passwords.matches("", Passwords.NOBODY);
      throw new BadCredentials();
    }
    String username = credentials.username();
    Optional<StoredUser> user =
        signIn.begin(username).filter(u -> u.active() && (!u.demo() || settings.isDemo()));
    String hash = user.map(StoredUser::passwordHash).orElse(Passwords.NOBODY);
    if (!passwords.matches(credentials.password(), hash) || user.isEmpty()) {
      signIn.fail(username);
      throw new BadCredentials();
    }
    return signIn.succeed(user.get());
  }
}
