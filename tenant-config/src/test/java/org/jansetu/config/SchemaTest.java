package org.jansetu.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every programme has the shape the schemas give, and the schemas explain themselves. */
class SchemaTest {

  private static final String SUFFIX = ".schema.json";
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final SchemaValidatorsConfig CONFIG =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private static JsonSchema schema(JsonNode node) {
    return FACTORY.getSchema(node, CONFIG);
  }

  private static JsonSchema metaSchema() {
    return FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012), CONFIG);
  }

  static Stream<Path> schemas() {
    return Folders.list(Folders.SCHEMAS).stream();
  }

  static Stream<String> programmes() {
    return Folders.programmes();
  }

  /** A folder has these only when its programme does what they describe. */
  private static final Set<String> OPTIONAL =
      Set.of(
          "certificates.yaml",
          "contact.yaml",
          "counselling.yaml",
          "exams.yaml",
          "grievances.yaml",
          "knowledge.yaml",
          "notifications.yaml",
          "punches.yaml",
          "registers.yaml",
          "returns.yaml",
          "rosters.yaml",
          "surveys.yaml",
          "training.yaml");

  private static List<String> filesOf(String programme, String schema) {
    return switch (schema) {
      case "workflow" -> workflows(programme);
      case "texts" -> List.of("texts/en.yaml", "texts/hi.yaml");
      case "fees-examples" -> List.of("examples/fees.yaml");
      default -> List.of(schema + ".yaml");
    };
  }

  /** A programme without cases has no folder of them. */
  private static List<String> workflows(String programme) {
    Path folder = Folders.TENANTS.resolve(programme).resolve("workflows");
    return Files.isDirectory(folder)
        ? Folders.list(folder).stream().map(file -> "workflows/" + Folders.name(file)).toList()
        : List.of();
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void everyFileFitsItsSchema(String programme) {
    List<String> wrong = new ArrayList<>();
    schemas()
        .forEach(
            path -> {
              JsonSchema schema = schema(Folders.json(path));
              for (String file : filesOf(programme, Folders.name(path).replace(SUFFIX, ""))) {
                if (Files.exists(Folders.TENANTS.resolve(programme).resolve(file))) {
                  schema
                      .validate(Folders.yaml(programme, file))
                      .forEach(message -> wrong.add(file + " " + message));
                }
              }
            });
    assertEquals(List.of(), wrong);
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void everyFileHasASchema(String programme) {
    Set<String> described = new TreeSet<>();
    schemas()
        .forEach(
            path -> described.addAll(filesOf(programme, Folders.name(path).replace(SUFFIX, ""))));
    Path folder = Folders.TENANTS.resolve(programme);
    Set<String> written = new TreeSet<>();
    Folders.files(folder)
        .forEach(file -> written.add(folder.relativize(file).toString().replace('\\', '/')));
    Set<String> missing = new TreeSet<>(described);
    missing.removeAll(written);
    missing.removeAll(OPTIONAL);
    assertEquals(Set.of(), missing);
    written.removeAll(described);
    assertEquals(Set.of(), written);
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void everySchemaIsOneOfTheDraftItNames(Path path) {
    JsonNode schema = Folders.json(path);
    assertEquals(
        "https://json-schema.org/draft/2020-12/schema", schema.path("$schema").asText(), "draft");
    assertEquals(Set.of(), metaSchema().validate(schema));
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void everyKeyIsDescribedAndLimited(Path path) {
    List<String> wrong = new ArrayList<>();
    walk(Folders.json(path), "", wrong);
    assertEquals(List.of(), wrong);
  }

  // A part that only narrows another one (if, then, not, allOf …) describes no key of its own.
  private static void walk(JsonNode schema, String at, List<String> wrong) {
    if (!schema.path("description").isTextual()) {
      wrong.add(at + " has no description");
    }
    String type = schema.path("type").asText();
    boolean bounded =
        Stream.of("maxLength", "pattern", "enum", "const", "format").anyMatch(schema::has);
    if (type.equals("string") && !bounded) {
      wrong.add(at + " is a text without limit");
    }
    if (type.equals("integer") && !schema.has("minimum")) {
      wrong.add(at + " is a number without minimum");
    }
    if (schema.has("properties") && !schema.path("additionalProperties").isBoolean()) {
      wrong.add(at + " lets unknown keys in");
    }
    for (Map.Entry<String, JsonNode> key : Folders.fields(schema.path("properties"))) {
      walk(key.getValue(), at + "/" + key.getKey(), wrong);
    }
    for (Map.Entry<String, JsonNode> part : Folders.fields(schema.path("$defs"))) {
      walk(part.getValue(), at + "/$defs/" + part.getKey(), wrong);
    }
    for (String inner : List.of("items", "additionalProperties")) {
      if (schema.path(inner).isObject()) {
        walk(schema.path(inner), at + "/" + inner, wrong);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void everyFormIsAJsonSchemaInTwoLanguages(String programme) {
    List<String> wrong = new ArrayList<>();
    for (var form : Folders.fields(Folders.yaml(programme, "services.yaml").get("forms"))) {
      metaSchema().validate(form.getValue()).forEach(each -> wrong.add(form.getKey() + " " + each));
      JsonNode properties = form.getValue().get("properties");
      for (String required : Folders.words(form.getValue().get("required"))) {
        if (!properties.has(required)) {
          wrong.add(form.getKey() + " requires the unknown " + required);
        }
      }
      for (var field : Folders.fields(properties)) {
        JsonNode value = field.getValue();
        if (!value.has("x-title-hi") || value.has("description") != value.has("x-hint-hi")) {
          wrong.add(form.getKey() + "/" + field.getKey() + " is not in both languages");
        }
        for (String choice : Folders.words(value.path("enum"))) {
          if (!value.path("x-enum-labels").path(choice).has("hi")) {
            wrong.add(form.getKey() + "/" + field.getKey() + "/" + choice + " has no label");
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void everyGoldenCaseFillsItsFormWell(String programme) {
    JsonNode services = Folders.yaml(programme, "services.yaml");
    List<String> wrong = new ArrayList<>();
    for (JsonNode example : Folders.yaml(programme, "examples/fees.yaml").get("cases")) {
      String form =
          Folders.each(services.get("services"))
              .filter(service -> service.get("code").equals(example.get("service")))
              .map(service -> service.get("form").asText())
              .findFirst()
              .orElse("");
      schema(withoutConditions(services.get("forms").path(form)))
          .validate(example.get("inputs"))
          .forEach(message -> wrong.add(example.get("name") + " " + message));
    }
    assertEquals(List.of(), wrong);
  }

  /** A field that shows only sometimes is required only then, which is the server's to judge. */
  private static JsonNode withoutConditions(JsonNode form) {
    JsonNode copy = form.deepCopy();
    if (copy.path("required") instanceof ArrayNode required) {
      for (int i = required.size() - 1; i >= 0; i--) {
        if (form.path("properties").path(required.get(i).asText()).has("x-visible-when")) {
          required.remove(i);
        }
      }
    }
    return copy;
  }

  @Test
  void anUnknownKeyIsRefused() {
    ObjectNode programme = (ObjectNode) Folders.yaml("sample", "programme.yaml");
    programme.put("colour", "blue");
    JsonSchema schema = schema(Folders.json(Folders.SCHEMAS.resolve("programme" + SUFFIX)));
    assertEquals(1, schema.validate(programme).size());
  }
}
