package org.jansetu.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jansetu.tenancy.ServerSettings;

/** The folder beside the server: its library, read once, and the programmes that lie in it. */
@ApplicationScoped
class Shelf {

  @Inject private ServerSettings settings;

  private ProgrammeLibrary library;
  private volatile boolean started;

  /** The schemas and references. Fails with IllegalStateException when there is no such folder. */
  synchronized ProgrammeLibrary library() {
    if (library == null) {
      Path folder =
          settings
              .programmesFolder()
              .orElseThrow(() -> new IllegalStateException("no folder of programmes is set"));
      try {
        library = ProgrammeLibrary.at(folder);
      } catch (IOException e) {
        throw new UncheckedIOException("the schemas cannot be read", e);
      }
    }
    return library;
  }

  /** The programmes' folders, by name. */
  List<Path> folders() {
    Path tenants = settings.programmesFolder().map(f -> f.resolve("tenants")).orElse(null);
    if (tenants == null || !Files.isDirectory(tenants)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(tenants)) {
      return list.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the programmes' folders cannot be listed", e);
    }
  }

  boolean isStarted() {
    return started;
  }

  void started() {
    started = true;
  }
}
