package org.jansetu.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jansetu.catalogue.Form;
import org.jansetu.shared.Finding;

/** Whether each form is a JSON Schema that a page can show and an input can fulfil. */
final class FormChecks {

  private FormChecks() {}

  static void run(Bundle bundle) {
    for (Entry form : bundle.file("services").at("forms").eachNamed()) {
      shape(bundle, form);
      String code = form.key().substring(form.key().lastIndexOf('/') + 1);
      for (Finding finding : Form.findings(code, form.value())) {
        form.findings().add(finding);
      }
    }
    for (Entry one : bundle.file("returns").at("returns").each()) {
      Entry form = one.at("form");
      shape(bundle, form);
      for (Finding finding : Form.findings(one.at("code").text(), form.value())) {
        form.reject(finding.check(), finding.why());
      }
    }
  }

  private static void shape(Bundle bundle, Entry form) {
    for (ValidationMessage message : bundle.library().schemaOfSchemas().validate(form.value())) {
      form.reject("form-is-schema", message.getMessage());
    }
    Set<String> fields = new HashSet<>();
    form.at("properties").value().fieldNames().forEachRemaining(fields::add);
    for (Entry required : form.at("required").each()) {
      required.mustBeOneOf(fields, "form-required-known", "field");
    }
    form.at("properties").eachNamed().forEach(FormChecks::field);
  }

  private static void field(Entry field) {
    Entry pattern = field.at("pattern");
    if (pattern.isPresent()) {
      try {
        Pattern.compile(pattern.text());
      } catch (PatternSyntaxException e) {
        pattern.reject("form-pattern", "the pattern cannot be read: " + e.getDescription());
      }
    }
    inOrder(field.at("minLength"), field.at("maxLength"));
    inOrder(field.at("minimum"), field.at("maximum"));
    Set<String> values = Set.copyOf(new HashSet<>(field.at("enum").texts()));
    field
        .at("x-enum-labels")
        .value()
        .fieldNames()
        .forEachRemaining(
            label -> {
              if (!values.contains(label)) {
                field
                    .at("x-enum-labels")
                    .reject("form-label-known", label + " is not one of the values");
              }
            });
  }

  private static void inOrder(Entry least, Entry most) {
    JsonNode low = least.value();
    JsonNode high = most.value();
    if (low.isIntegralNumber() && high.isIntegralNumber() && low.asLong() > high.asLong()) {
      most.reject("form-limits-in-order", high.asLong() + " is less than " + low.asLong());
    }
  }
}
