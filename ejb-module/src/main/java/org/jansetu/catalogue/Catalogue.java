package org.jansetu.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jansetu.hierarchy.Area;
import org.jansetu.hierarchy.Areas;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;
import org.jansetu.shared.SearchKey;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;
import org.jansetu.worktime.CaseClock;
import org.jansetu.worktime.WorkCalendar;

/**
 * The service basket of the caller's programme. Everyone may read it, signed in or not.
 *
 * <p>Everything but {@link #search} and {@link #publish} is answered from memory, from the version
 * that is in force.
 */
@Stateless
@TenantBound
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Catalogue {

  /** No list is paged further than this, because nobody reads so far. */
  private static final int FARTHEST = 10_000;

  @Inject private ServiceRepository repository;
  @Inject private Programmes programmes;
  @Inject private Callers callers;
  @Inject private Areas areas;

  /**
   * The services that are wanted, best first, in one database call. Refuses with invalid-input a
   * query of more than 100 characters, a limit outside 1 to 200 and a cursor that is none.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public Page<ServiceCard> search(ServiceQuery wanted) {
    String text = wanted.query() == null ? "" : wanted.query().strip();
    if (text.codePointCount(0, text.length()) > ServiceQuery.LONGEST_QUERY) {
      throw wrong("/query", "too-long", ServiceQuery.LONGEST_QUERY);
    }
    if (wanted.limit() < 1 || wanted.limit() > Page.MOST) {
      throw wrong("/limit", "limit", Page.MOST);
    }
    int offset = offset(wanted.cursor());
    List<List<String>> words = SearchKey.query(text);
    if (words.isEmpty() && !text.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    List<String> filters =
        List.of(
            plain(wanted.category()),
            plain(wanted.department()),
            plain(wanted.kind()),
            areasAround(plain(wanted.area())));
    List<String> codes =
        repository.codes(
            words,
            text.toLowerCase(Locale.ROOT),
            new ServiceRepository.Wanted(filters, wanted.limit() + 1, offset));
    boolean more = codes.size() > wanted.limit();
    Instant now = Instant.now();
    Map<String, ServiceDefinition> services = basket().services();
    List<ServiceCard> cards =
        codes.stream()
            .limit(wanted.limit())
            .map(services::get)
            .filter(Objects::nonNull)
            .map(service -> card(service, now))
            .toList();
    return new Page<>(cards, more ? cursor(offset + wanted.limit()) : null);
  }

  /** The service of that code. Refuses with not-found. */
  public ServiceDefinition get(String code) {
    return find(code).orElseThrow(NotFound::new);
  }

  /** The service of that code, if the basket has it. */
  public Optional<ServiceDefinition> find(String code) {
    return Optional.ofNullable(basket().services().get(code));
  }

  /** The service as a version had it that was published before, if that basket had it. */
  public Optional<ServiceDefinition> find(String code, int version) {
    return Optional.ofNullable(
        programmes.version(version).part(Basket.class, Basket::of).services().get(code));
  }

  /** Every service in the order of the folder. */
  public List<ServiceDefinition> list() {
    return List.copyOf(basket().services().values());
  }

  /** The categories in the order of the folder. */
  public List<CodedName> categories() {
    return List.copyOf(basket().categories().values());
  }

  /** The departments that own services, by the first service of each. */
  public List<CodedName> departments() {
    return basket().services().values().stream()
        .map(ServiceDefinition::department)
        .distinct()
        .toList();
  }

  /** The form of that code, as a service names it. Refuses with not-found. */
  public Form form(String formCode) {
    Form form = basket().forms().get(formCode);
    if (form == null) {
      throw new NotFound();
    }
    return form;
  }

  /**
   * The form of a service as a version had it that was published before: what a record was filed
   * by. Refuses with not-found.
   */
  public Form form(String service, int version) {
    Basket basket = programmes.version(version).part(Basket.class, Basket::of);
    ServiceDefinition definition = basket.services().get(service);
    if (definition == null) {
      throw new NotFound();
    }
    return basket.forms().get(definition.form());
  }

  /** The number of the published version that is in force. */
  public int version() {
    return programmes.current().version();
  }

  /** Which days are worked in the programme. */
  public WorkCalendar calendar() {
    return basket().calendar();
  }

  /** A period of so many days, counted as the programme's act counts them. */
  public CaseClock.Period period(int days) {
    return new CaseClock.Period(basket().calendar(), basket().counting(), days);
  }

  /**
   * The day on which the law wants the service delivered, if it promises one. Refuses with
   * not-found an unknown service.
   *
   * @param filedOn the day that counts as the day of filing, see {@link #filedOn}; it is not
   *     counted itself
   */
  public Optional<LocalDate> promisedOn(String service, LocalDate filedOn) {
    Basket basket = basket();
    ServiceDefinition definition = basket.services().get(service);
    if (definition == null) {
      throw new NotFound();
    }
    return Optional.ofNullable(definition.stipulatedDays())
        .map(days -> CaseClock.begin(period(days), filedOn).dueOn());
  }

  /**
   * The day that counts as the day of filing: today, or the next day worked for what is filed after
   * the hour at which the programme's offices stop taking papers.
   *
   * @param at the moment of filing, by the server's clock
   */
  public LocalDate filedOn(Instant at) {
    Programme programme = programmes.current();
    String cutOff = programme.section("programme").path("officeHours").path("cutOff").asText();
    LocalDateTime local = LocalDateTime.ofInstant(at, programme.zone());
    return cutOff.isEmpty()
        ? local.toLocalDate()
        : basket().calendar().begins(local, LocalTime.parse(cutOff));
  }

  /**
   * Makes the search follow a version that is being published, in the running transaction; what is
   * no longer in the folder is withdrawn. Refuses with forbidden unless the server itself
   * publishes.
   *
   * @param version the version that {@link Programmes#publish} gave
   * @param sections the sections that are published; services, departments and charter are read
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public void publish(int version, Map<String, JsonNode> sections) {
    callers.current().require(Role.PLATFORM);
    Basket basket = Basket.read(file -> Basket.section(sections, file));
    repository.replace(version, SearchRows.of(basket));
  }

  private Basket basket() {
    return programmes.current().part(Basket.class, Basket::of);
  }

  private static ServiceCard card(ServiceDefinition service, Instant now) {
    return new ServiceCard(
        service.code(),
        service.name(),
        service.department(),
        service.category(),
        service.kind(),
        service.availability(now),
        service.stipulatedDays(),
        service.illustrative());
  }

  private static String plain(String filter) {
    return filter == null ? "" : filter.strip();
  }

  /** Codes joined by blanks: a service of a district is offered in everything that lies in it. */
  private String areasAround(String area) {
    String around = String.join(" ", areas.path(area).stream().map(Area::code).toList());
    return around.isEmpty() ? area : around;
  }

  private InvalidInput wrong(String field, String code, int limit) {
    String message = Complaints.sentence(callers.current().language(), code, limit);
    return InvalidInput.of(field, code, message);
  }

  private static String cursor(int offset) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(("at " + offset).getBytes(StandardCharsets.US_ASCII));
  }

  private int offset(String cursor) {
    if (cursor == null || cursor.isBlank()) {
      return 0;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
      int offset = text.startsWith("at ") ? Integer.parseInt(text.substring(3)) : -1;
      if (offset > 0 && offset <= FARTHEST) {
        return offset;
      }
    } catch (IllegalArgumentException e) {
      throw wrong("/cursor", "bad-cursor", 0);
    }
    throw wrong("/cursor", "bad-cursor", 0);
  }
}
