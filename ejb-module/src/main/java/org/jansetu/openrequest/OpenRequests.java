package org.jansetu.openrequest;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jansetu.grievance.GrievanceChannel;
import org.jansetu.grievance.GrievanceOffer;
import org.jansetu.grievance.Grievances;
import org.jansetu.grievance.Lodged;
import org.jansetu.grievance.Lodging;
import org.jansetu.hierarchy.Area;
import org.jansetu.hierarchy.Areas;
import org.jansetu.hierarchy.Department;
import org.jansetu.hierarchy.Departments;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.TenantBound;

/** Requests of the open protocol GeoReport v2, at the caller's programme. */
@Stateless
@TenantBound
public class OpenRequests {

  /** What the protocol's page says: a span of 90 days or the first 1,000, whichever is smaller. */
  private static final int LONGEST_DAYS = 90;

  private static final int MOST = 1_000;
  private static final int MOST_IDS = 100;
  private static final Pattern UPLOAD = Pattern.compile("(?:.*/)?([A-Za-z0-9-]{1,64})");

  @Inject private OpenRequestRepository repository;
  @Inject private Grievances grievances;
  @Inject private Places places;
  @Inject private Areas areas;
  @Inject private Departments departments;

  /** What may be asked for. Refuses with not-found where the programme takes no grievances. */
  public List<GrievanceOffer.Category> services() {
    return grievances.offer().categories();
  }

  /** One of them. Refuses with not-found. */
  public GrievanceOffer.Category service(String code) {
    return services().stream()
        .filter(service -> service.code().equals(code))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** What the department that answers for a service is called. */
  public LocalText agency(String department) {
    return departments
        .find(department)
        .map(Department::name)
        .orElseGet(() -> LocalText.english(department));
  }

  /**
   * Lodges a request as a complaint: sealed, routed and promised like any other. Whoever gives no
   * name stays anonymous. Refuses with not-found an unknown service, with invalid-input whatever is
   * wrong, and as {@link Grievances#lodge} does.
   *
   * @return its number and by when an answer is promised
   */
  public Lodged lodge(OpenRequest asked) {
    if (asked.service() == null) {
      throw InvalidInput.of("service_code", "required", "");
    }
    service(asked.service());
    BigDecimal latitude = Places.coordinate(asked.where().latitude(), "lat", 90);
    BigDecimal longitude = Places.coordinate(asked.where().longitude(), "long", 180);
    Area area = places.area(asked.where());
    Lodging.Contact contact = contact(asked.from());
    Lodged lodged =
        grievances.lodge(
            new Lodging(
                "complaint",
                asked.service(),
                area.code(),
                described(asked),
                asked.media().stream().map(OpenRequests::upload).toList(),
                asked.attributes(),
                contact,
                contact == null || contact.name() == null,
                null,
                GrievanceChannel.OPEN311,
                null));
    if (latitude != null && longitude != null) {
      repository.keep(lodged.token(), latitude, longitude);
    }
    return lodged;
  }

  /** An address in words stands at the end of the description, where it is scrubbed with it. */
  private static String described(OpenRequest asked) {
    String address = asked.where().address();
    return asked.description() == null || address == null
        ? asked.description()
        : asked.description() + "\n" + address;
  }

  private static Lodging.Contact contact(OpenRequest.From from) {
    String first = from.firstName() == null ? "" : from.firstName();
    String last = from.lastName() == null ? "" : from.lastName();
    String name = (first + " " + last).strip();
    return name.isEmpty() && from.phone() == null
        ? null
        : new Lodging.Contact(name.isEmpty() ? null : name, from.phone(), from.language());
  }

  /** The id in an address that ends in one. */
  private static String upload(String media) {
    Matcher matcher = UPLOAD.matcher(media);
    if (!matcher.matches()) {
      throw InvalidInput.of("media_url", "unknown", "");
    }
    return matcher.group(1);
  }

  /**
   * Requests of a time, newest first, at most 1,000; by their numbers at most 100. Refuses with
   * invalid-input.
   */
  public List<OpenStanding> list(OpenQuery query) {
    if (query.ids().size() > MOST_IDS) {
      throw InvalidInput.of("service_request_id", "too-many", Integer.toString(MOST_IDS));
    }
    if (!query.ids().isEmpty()) {
      return standings(repository.list(query.ids()));
    }
    OffsetDateTime until =
        query.until() == null ? OffsetDateTime.now(ZoneOffset.UTC) : query.until();
    OffsetDateTime earliest = until.minus(LONGEST_DAYS, ChronoUnit.DAYS);
    OffsetDateTime from =
        query.from() == null || query.from().isBefore(earliest) ? earliest : query.from();
    if (from.isAfter(until)) {
      throw InvalidInput.of("start_date", "out-of-range", "");
    }
    return standings(
        repository.list(
            new OpenQuery(List.of(), query.services(), from, until, query.open()), MOST));
  }

  /** How one stands. Refuses with not-found, also those of other channels. */
  public OpenStanding get(String id) {
    return standings(repository.list(List.of(id))).stream().findFirst().orElseThrow(NotFound::new);
  }

  private List<OpenStanding> standings(List<OpenRequestRepository.Row> rows) {
    Map<String, GrievanceOffer.Category> offered =
        services().stream()
            .collect(Collectors.toMap(GrievanceOffer.Category::code, Function.identity()));
    Map<String, LocalText> agencies =
        rows.stream()
            .map(OpenRequestRepository.Row::department)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), this::agency));
    return rows.stream()
        .map(row -> standing(row, offered.get(row.category()), agencies.get(row.department())))
        .toList();
  }

  private OpenStanding standing(
      OpenRequestRepository.Row row, GrievanceOffer.Category category, LocalText agency) {
    return new OpenStanding(
        row.token(),
        row.isOpen(),
        row.category(),
        category == null ? LocalText.english(row.category()) : category.name(),
        row.description(),
        row.reply(),
        agency,
        row.lodgedAt(),
        row.updatedAt(),
        row.expectedAt(),
        row.area(),
        areas.find(row.area()).map(Area::name).orElseGet(() -> LocalText.english(row.area())),
        row.latitude(),
        row.longitude());
  }
}
