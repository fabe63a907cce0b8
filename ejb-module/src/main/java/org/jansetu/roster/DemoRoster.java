package org.jansetu.roster;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;

/** The invented people of a programme's folder. */
@Dependent
class DemoRoster {

  @Inject private FunctionaryRepository people;
  @Inject private RosterRepository rosters;
  @Inject private Programmes programmes;

  /** Adds who is not there yet, with their windows; leaves alone who is. */
  void seed() {
    JsonNode persons = programmes.current().section("rosters").path("persons");
    List<String> pins = persons.valueStream().map(one -> one.path("pin").asText()).toList();
    if (pins.isEmpty()) {
      return;
    }
    var known = people.find(pins).keySet();
    List<Functionary> added = new ArrayList<>();
    List<RosterEntry> entries = new ArrayList<>();
    for (JsonNode person : persons) {
      if (!known.contains(person.path("pin").asText())) {
        added.add(person(person));
        person.path("duties").forEach(duty -> entries.addAll(windows(person, duty)));
      }
    }
    if (!added.isEmpty()) {
      people.save(added);
      rosters.insert(entries);
    }
  }

  private static Functionary person(JsonNode person) {
    String pin = person.path("pin").asText();
    LocalText name = Programme.text(person.path("name"), pin);
    return new Functionary(
        pin,
        name,
        person.path("designation").asText(),
        person.path("department").asText(),
        person.path("mobile").textValue(),
        person.path("email").textValue(),
        LocalDate.parse(person.path("from").asText()),
        null,
        true);
  }

  private static List<RosterEntry> windows(JsonNode person, JsonNode duty) {
    List<RosterEntry> windows = new ArrayList<>();
    for (JsonNode day : duty.path("days")) {
      windows.add(
          new RosterEntry(
              0,
              person.path("pin").asText(),
              duty.path("centre").asText(),
              EntryKind.find(duty.path("kind").asText("visit")).orElseThrow(),
              new Window(
                  DayOfWeek.valueOf(day.asText()),
                  LocalTime.parse(duty.path("from").asText()),
                  LocalTime.parse(duty.path("until").asText())),
              LocalDate.parse(person.path("from").asText()),
              null));
    }
    return windows;
  }
}
