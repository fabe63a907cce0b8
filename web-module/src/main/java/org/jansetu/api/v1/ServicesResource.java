package org.jansetu.api.v1;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.application.Applications;
import org.jansetu.catalogue.Biller;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.CodedName;
import org.jansetu.catalogue.Form;
import org.jansetu.catalogue.RequiredDocument;
import org.jansetu.catalogue.ServiceCard;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.catalogue.ServiceQuery;
import org.jansetu.counter.Counter;
import org.jansetu.exam.ExamCard;
import org.jansetu.exam.Exams;
import org.jansetu.extract.Extracts;
import org.jansetu.fees.ChargeRange;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Page;

/** The basket of a programme; open to everyone. */
@Path("services")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Services", description = "What a citizen may ask for")
public class ServicesResource {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject private Catalogue catalogue;
  @Inject private Counter counter;
  @Inject private Applications applications;
  @Inject private Extracts extracts;
  @Inject private Exams exams;

  /** Finds services. */
  @GET
  @Operation(summary = "Find services by Hindi, English or Latin spellings of Hindi, or list them")
  public Page<ServiceItem> list(@BeanParam Wanted wanted) {
    Page<ServiceCard> found = catalogue.search(wanted.query());
    return new Page<>(
        found.items().stream().map(card -> ServiceItem.of(card, charge(card.code()))).toList(),
        found.nextCursor());
  }

  /** One service. */
  @GET
  @Path("{code}")
  @Operation(
      summary = "One service with its form as JSON Schema 2020-12, its documents and promise")
  public ServiceDetail get(@PathParam("code") String code) {
    ServiceDefinition service = catalogue.get(code);
    return ServiceDetail.of(
        service,
        catalogue.form(service.form()),
        charge(code),
        applications.hasCases(code),
        extracts.isExtract(code),
        extracts.isNumbered(code),
        exams.findByService(code).orElse(null),
        catalogue.version());
  }

  private ChargeItem charge(String service) {
    return counter.chargeRange(service).map(ChargeItem::of).orElse(null);
  }

  /** What a citizen is charged today, without a bill; {@code maxPaise} null when it is open. */
  public record ChargeItem(long minPaise, Long maxPaise) {

    static ChargeItem of(ChargeRange range) {
      return new ChargeItem(range.min().paise(), range.max() == null ? null : range.max().paise());
    }
  }

  /** The form as a document that stands for itself. */
  private static Map<String, Object> schema(JsonNode form) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.putAll(JSON.convertValue(form, new TypeReference<LinkedHashMap<String, Object>>() {}));
    return schema;
  }

  /** What narrows the list; a limit that is no number is refused like one out of range. */
  public static class Wanted {

    /** At most 100 characters; prefixes and misspellings are found. */
    @QueryParam("query")
    private String query;

    @QueryParam("category")
    private String category;

    @QueryParam("department")
    private String department;

    /** application, collection, print or ticket. */
    @QueryParam("kind")
    private String kind;

    /** Code of an area: only what is offered there. */
    @QueryParam("area")
    private String area;

    /** 1 to 200. */
    @QueryParam("limit")
    @DefaultValue("50")
    private String limit;

    @QueryParam("cursor")
    private String cursor;

    ServiceQuery query() {
      int most = limit.matches("\\d{1,6}") ? Integer.parseInt(limit) : 0;
      return new ServiceQuery(query, category, department, kind, area, most, cursor);
    }
  }

  /** A service in a list. */
  public record ServiceItem(
      String code,
      LocalText name,
      CodedName department,
      String category,
      LocalText categoryName,
      String kind,
      String availability,
      Integer stipulatedDays,
      ChargeItem charge,
      boolean illustrative) {

    static ServiceItem of(ServiceCard card, ChargeItem charge) {
      return new ServiceItem(
          card.code(),
          card.name(),
          card.department(),
          card.category().code(),
          card.category().name(),
          card.kind(),
          card.availability().code(),
          card.stipulatedDays(),
          charge,
          card.illustrative());
    }
  }

  /** When a service may be asked for, in UTC. */
  public record WindowItem(String from, String until, String lateFrom) {

    static WindowItem of(ServiceDefinition service) {
      if (service.window() == null) {
        return null;
      }
      Instant late = service.window().lateFrom();
      return new WindowItem(
          service.window().from().toString(),
          service.window().until().toString(),
          late == null ? null : late.toString());
    }
  }

  /**
   * One service; of a live form, the fields in {@code hidden} do not show at first; one that is
   * {@code filed} becomes a case with papers and consent, an {@code extract} hands out lines of a
   * register, on numbered sheets where {@code extractNumbered} says so, {@code exam} has the dates
   * that hold for the form of an examination.
   */
  public record ServiceDetail(
      String code,
      LocalText name,
      CodedName department,
      String category,
      LocalText categoryName,
      String kind,
      String segment,
      String availability,
      WindowItem window,
      List<String> districts,
      Map<String, Object> formSchema,
      boolean liveForm,
      Set<String> hidden,
      List<RequiredDocument> documents,
      Integer stipulatedDays,
      LocalText designatedOfficer,
      List<String> modes,
      Biller biller,
      ChargeItem charge,
      boolean filed,
      boolean extract,
      boolean extractNumbered,
      ExamCard exam,
      boolean illustrative,
      String source,
      int version) {

    static ServiceDetail of(
        ServiceDefinition service,
        Form form,
        ChargeItem charge,
        boolean filed,
        boolean extract,
        boolean extractNumbered,
        ExamCard exam,
        int version) {
      return new ServiceDetail(
          service.code(),
          service.name(),
          service.department(),
          service.category().code(),
          service.category().name(),
          service.kind(),
          service.segment(),
          service.availability(Instant.now()).code(),
          WindowItem.of(service),
          service.districts(),
          schema(form.schema()),
          form.isLive(),
          form.hidden(null),
          service.documents(),
          service.stipulatedDays(),
          service.designatedOfficer(),
          service.modes(),
          service.biller(),
          charge,
          filed,
          extract,
          extractNumbered,
          exam,
          service.illustrative(),
          service.source(),
          version);
    }
  }
}
