package org.jansetu.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Programme;
import org.jansetu.upload.Limits;
import org.jansetu.worktime.Counting;
import org.jansetu.worktime.WorkCalendar;

/**
 * The basket of one published version: immutable, made once, shared by all requests.
 *
 * <p>The folder was checked by schema and cross-checks before it was published; what is wrong here
 * is a defect and stops with IllegalArgumentException.
 *
 * @param services by code, in the order of the folder
 * @param aliases other names of a service by its code, for the search
 * @param forms by code
 * @param categories by code, in the order of the folder
 * @param departments by code
 * @param calendar which days are worked
 * @param counting which days the act counts
 */
record Basket(
    Map<String, ServiceDefinition> services,
    Map<String, List<String>> aliases,
    Map<String, Form> forms,
    Map<String, CodedName> categories,
    Map<String, CodedName> departments,
    WorkCalendar calendar,
    Counting counting) {

  /** The basket of this version of the programme. */
  static Basket of(Programme programme) {
    return read(programme::section);
  }

  /** The basket in these sections, each asked for by the name of its file. */
  static Basket read(Function<String, JsonNode> section) {
    JsonNode basket = section.apply("services");
    Map<String, CodedName> departments = new LinkedHashMap<>();
    addNames(departments, section.apply("departments"));
    addNames(departments, basket.path("departments"));
    Map<String, CodedName> categories = new LinkedHashMap<>();
    addNames(categories, basket.path("categories"));
    Map<String, Form> forms = new HashMap<>();
    ZoneId zone = ZoneId.of(section.apply("programme").path("timeZone").asText("Asia/Kolkata"));
    basket
        .path("forms")
        .properties()
        .forEach(form -> forms.put(form.getKey(), new Form(form.getKey(), form.getValue(), zone)));
    Map<String, CharterEntry> charter = charter(section.apply("charter"));
    Map<String, ServiceDefinition> services = new LinkedHashMap<>();
    Map<String, List<String>> aliases = new HashMap<>();
    for (JsonNode row : basket.path("services")) {
      String code = row.path("code").asText();
      if (!forms.containsKey(row.path("form").asText())) {
        throw new IllegalArgumentException("service " + code + " has no form");
      }
      CodedName department = named(departments, row.path("department").asText());
      CodedName category = named(categories, row.path("category").asText());
      services.put(code, service(row, department, category, charter.get(code)));
      aliases.put(code, texts(row.path("aliases")));
    }
    return new Basket(
        Collections.unmodifiableMap(services),
        Map.copyOf(aliases),
        Map.copyOf(forms),
        Collections.unmodifiableMap(categories),
        Collections.unmodifiableMap(departments),
        calendar(section.apply("programme"), section.apply("holidays")),
        Counting.of(section.apply("charter").path("law").path("counts").asText()));
  }

  /** A section by the name of its file, empty when it is not there. */
  static JsonNode section(Map<String, JsonNode> sections, String file) {
    return sections.getOrDefault(file, MissingNode.getInstance());
  }

  private static ServiceDefinition service(
      JsonNode row, CodedName department, CodedName category, CharterEntry charter) {
    String code = row.path("code").asText();
    return new ServiceDefinition(
        code,
        Programme.text(row.path("name"), code),
        department,
        category,
        row.path("kind").asText(),
        row.path("segment").asText(),
        texts(row.path("modes")),
        row.path("form").asText(),
        documents(row.path("documents")),
        charter,
        biller(row.path("biller")),
        texts(row.path("districts")),
        window(row.path("window")),
        row.path("status").asText().equals("open"),
        row.path("illustrative").asBoolean(),
        textOrNull(row.path("source")));
  }

  private static Biller biller(JsonNode node) {
    return node.isObject()
        ? new Biller(
            node.path("code").asText(),
            node.path("partPayment").asText("no"),
            node.path("amountEditable").asBoolean())
        : null;
  }

  private static ServiceWindow window(JsonNode node) {
    if (!node.isObject()) {
      return null;
    }
    String late = textOrNull(node.path("lateFrom"));
    return new ServiceWindow(
        OffsetDateTime.parse(node.path("from").asText()).toInstant(),
        OffsetDateTime.parse(node.path("until").asText()).toInstant(),
        late == null ? null : OffsetDateTime.parse(late).toInstant());
  }

  private static List<RequiredDocument> documents(JsonNode nodes) {
    List<RequiredDocument> documents = new ArrayList<>();
    for (JsonNode node : nodes) {
      String code = node.path("code").asText();
      LocalText name = Programme.text(node.path("name"), code);
      JsonNode waiver = node.path("waivedBy");
      documents.add(
          new RequiredDocument(
              code,
              name,
              node.path("required").asBoolean(),
              Limits.read(node),
              waiver.isObject()
                  ? new RequiredDocument.Waiver(
                      waiver.path("register").asText(), waiver.path("keyInput").asText())
                  : null));
    }
    return documents;
  }

  private static Map<String, CharterEntry> charter(JsonNode section) {
    Map<String, CharterEntry> found = new HashMap<>();
    for (JsonNode node : section.path("entries")) {
      CharterEntry entry =
          new CharterEntry(
              node.path("stipulatedDays").asInt(),
              localOrNull(node.path("designatedOfficer")),
              localOrNull(node.path("firstAppealOfficer")),
              daysOrNull(node.path("firstAppealDays")),
              localOrNull(node.path("secondAppealOfficer")),
              daysOrNull(node.path("secondAppealDays")),
              textOrNull(node.path("source")),
              node.path("illustrative").asBoolean());
      texts(node.path("services")).forEach(code -> found.put(code, entry));
    }
    return found;
  }

  private static WorkCalendar calendar(JsonNode programme, JsonNode holidays) {
    Set<DayOfWeek> weeklyOff = EnumSet.noneOf(DayOfWeek.class);
    texts(programme.path("weeklyOff")).forEach(day -> weeklyOff.add(DayOfWeek.valueOf(day)));
    Set<LocalDate> off = new HashSet<>();
    holidays.forEach(holiday -> off.add(LocalDate.parse(holiday.path("date").asText())));
    return new WorkCalendar(weeklyOff, off);
  }

  private static void addNames(Map<String, CodedName> names, JsonNode nodes) {
    for (JsonNode node : nodes) {
      String code = node.path("code").asText();
      names.put(code, new CodedName(code, Programme.text(node.path("name"), code)));
    }
  }

  /** A department that only its code names is shown by its code rather than not at all. */
  private static CodedName named(Map<String, CodedName> names, String code) {
    CodedName found = names.get(code);
    return found == null ? new CodedName(code, LocalText.english(code)) : found;
  }

  private static List<String> texts(JsonNode nodes) {
    return nodes.valueStream().map(JsonNode::asText).toList();
  }

  private static String textOrNull(JsonNode node) {
    return node.isTextual() ? node.asText() : null;
  }

  private static LocalText localOrNull(JsonNode node) {
    return node.path("en").isTextual() ? Programme.text(node, "") : null;
  }

  private static Integer daysOrNull(JsonNode node) {
    return node.isInt() ? node.intValue() : null;
  }
}
