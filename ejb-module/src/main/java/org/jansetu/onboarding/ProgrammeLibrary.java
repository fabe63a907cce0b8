package org.jansetu.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What every programme's folder is held to and may refer to: the schemas and the reference folders
 * that lie beside the programmes. Immutable; safe to use from many threads.
 */
public final class ProgrammeLibrary {

  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final SchemaValidatorsConfig CONFIG =
      SchemaValidatorsConfig.builder()
          .pathType(PathType.JSON_POINTER)
          .formatAssertionsEnabled(true)
          .build();

  private final TreeMap<String, byte[]> schemas = new TreeMap<>();
  private final TreeMap<String, byte[]> references = new TreeMap<>();
  private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();
  private final Map<String, Optional<Reference>> read = new ConcurrentHashMap<>();

  private ProgrammeLibrary() {}

  /** The library of a folder that has {@code schema} and {@code reference} in it. */
  public static ProgrammeLibrary at(Path folder) throws IOException {
    ProgrammeLibrary library = new ProgrammeLibrary();
    load(folder.resolve("schema"), ".schema.json", library.schemas);
    load(folder.resolve("reference"), ".csv", library.references);
    if (library.schemas.isEmpty()) {
      throw new IOException("there are no schemas in " + folder.resolve("schema"));
    }
    return library;
  }

  private static void load(Path folder, String ending, Map<String, byte[]> into)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder, 2)) {
      for (Path file : (Iterable<Path>) walk::iterator) {
        if (file.toString().endsWith(ending)) {
          into.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
      }
    }
  }

  Map<String, byte[]> referenceFiles() {
    return references;
  }

  /** The schema of a kind of file, such as {@code fees}. */
  JsonSchema schema(String name) {
    return compiled.computeIfAbsent(
        name,
        wanted -> {
          byte[] content = schemas.get(wanted + ".schema.json");
          if (content == null) {
            throw new IllegalStateException("there is no schema " + wanted);
          }
          InputStream in = new java.io.ByteArrayInputStream(content);
          return SCHEMAS.getSchema(in, CONFIG);
        });
  }

  /** The schema that every schema is held to. */
  JsonSchema schemaOfSchemas() {
    return compiled.computeIfAbsent(
        "$schema", name -> SCHEMAS.getSchema(SchemaLocation.of(SchemaId.V202012), CONFIG));
  }

  /** A form as a schema; the caller has checked that it is one. */
  static JsonSchema form(JsonNode form) {
    return SCHEMAS.getSchema(form, CONFIG);
  }

  /** The reference folder of that name, if there is one. */
  Optional<Reference> reference(String name) {
    return read.computeIfAbsent(
        name,
        wanted ->
            references.containsKey(wanted + "/areas.csv")
                ? Optional.of(Reference.of(wanted, references))
                : Optional.empty());
  }
}
