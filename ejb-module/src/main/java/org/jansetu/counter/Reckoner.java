package org.jansetu.counter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.fees.ChargeRange;
import org.jansetu.fees.Facts;
import org.jansetu.fees.KioskFacts;
import org.jansetu.fees.Quote;
import org.jansetu.fees.ServiceFacts;
import org.jansetu.fees.Tariffs;
import org.jansetu.hierarchy.Areas;
import org.jansetu.network.KioskPlace;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;

/** Checks what was typed and reckons what it costs; touches no database. */
@Dependent
class Reckoner {

  private static final String KIOSK = "kiosk";
  private static final String CITIZEN = "citizen";

  @Inject private Programmes programmes;
  @Inject private Catalogue catalogue;
  @Inject private Areas areas;
  @Inject private Callers callers;

  /** What was typed, as it is kept. Refuses with invalid-input, naming every field. */
  ObjectNode accept(ServiceDefinition service, ObjectNode inputs) {
    return catalogue.form(service.form()).accept(inputs, callers.current().language());
  }

  /**
   * When something is asked for.
   *
   * @param on the day to reckon with
   * @param window the part of the service's window, or empty
   */
  record When(LocalDate on, String window) {}

  /** What that costs then. Refuses with no-tariff or invalid-input. */
  Quote quote(KioskPlace kiosk, ServiceDefinition service, ObjectNode accepted, When when) {
    return tariffs()
        .quote(
            new Facts(
                facts(service),
                facts(kiosk),
                plain(accepted),
                citizenPlace(accepted),
                kiosk.isPortal() ? CITIZEN : KIOSK,
                when.on(),
                when.window()));
  }

  ChargeRange range(ServiceDefinition service, LocalDate on) {
    return tariffs().charge(facts(service), on);
  }

  private Tariffs tariffs() {
    Programme programme = programmes.current();
    return programme.part(Tariffs.class, p -> Tariffs.parse(p.section("fees")));
  }

  static ServiceFacts facts(ServiceDefinition service) {
    return new ServiceFacts(
        service.code(),
        service.department().code(),
        service.category().code(),
        service.kind(),
        service.segment());
  }

  private static KioskFacts facts(KioskPlace kiosk) {
    return new KioskFacts(
        kiosk.code(), kiosk.type(), kiosk.provider(), kiosk.society(), kiosk.place());
  }

  /** Where the citizen lives, when the form asks for it. */
  private Map<String, String> citizenPlace(ObjectNode inputs) {
    JsonNode area = inputs.path("area");
    return area.isTextual() ? areas.place(area.asText()) : Map.of();
  }

  private static Map<String, Object> plain(ObjectNode inputs) {
    Map<String, Object> values = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : inputs.properties()) {
      JsonNode value = field.getValue();
      if (value.isTextual()) {
        values.put(field.getKey(), value.asText());
      } else if (value.isIntegralNumber() && value.canConvertToLong()) {
        values.put(field.getKey(), value.asLong());
      } else if (value.isNumber()) {
        values.put(field.getKey(), value.decimalValue());
      } else if (value.isBoolean()) {
        values.put(field.getKey(), value.asBoolean());
      }
    }
    return values;
  }
}
