package org.jansetu.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A value in a file together with where it stands, so that every finding can say so.
 *
 * @param file path inside the folder
 * @param key JSON Pointer to the value
 * @param value the value; missing where there is none
 * @param findings where what is wrong with it goes
 */
record Entry(String file, String key, JsonNode value, Findings findings) {

  /** What stands under that name. */
  Entry at(String name) {
    return new Entry(file, key + "/" + name, value.path(name), findings);
  }

  /** The items of a list; none when it is no list. */
  List<Entry> each() {
    List<Entry> items = new ArrayList<>();
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        items.add(new Entry(file, key + "/" + i, value.get(i), findings));
      }
    }
    return items;
  }

  /** The values of a map by their names; none when it is no map. */
  List<Entry> eachNamed() {
    List<Entry> items = new ArrayList<>();
    if (value.isObject()) {
      value
          .properties()
          .forEach(
              property ->
                  items.add(
                      new Entry(
                          file,
                          key + "/" + property.getKey().replace("~", "~0").replace("/", "~1"),
                          property.getValue(),
                          findings)));
    }
    return items;
  }

  /** Whether anything stands here. */
  boolean isPresent() {
    return !value.isMissingNode() && !value.isNull();
  }

  /** The text that stands here, or an empty one. */
  String text() {
    return value.isTextual() ? value.textValue() : "";
  }

  /** The texts of a list. */
  List<String> texts() {
    return each().stream().map(Entry::text).toList();
  }

  void reject(String check, String why) {
    findings.add(file, key, check, why);
  }

  /** Notes an unknown code; what is left out is the schema's to notice. */
  void mustBeOneOf(Set<String> known, String check, String what) {
    if (value.isTextual() && !known.contains(text())) {
      reject(check, "there is no " + what + " " + text());
    }
  }

  /** The codes of a list of coded things; notes those that stand twice. */
  Set<String> codes(String name, String check) {
    Set<String> codes = new HashSet<>();
    for (Entry item : each()) {
      Entry code = item.at(name);
      if (code.isPresent() && !codes.add(code.text())) {
        code.reject(check, code.text() + " stands here a second time");
      }
    }
    return codes;
  }
}
