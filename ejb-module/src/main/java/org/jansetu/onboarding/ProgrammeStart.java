package org.jansetu.onboarding;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.ProgrammeSummary;
import org.jansetu.tenancy.Programmes;

/**
 * Publishes the programmes beside the server when it starts, as far as they differ from what is
 * published; a folder with findings is told of in the log and leaves its programme as it was.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class ProgrammeStart {

  private static final Logger LOG = Logger.getLogger(ProgrammeStart.class.getName());

  @Inject private Shelf shelf;
  @Inject private Onboarding onboarding;
  @Inject private Demonstration demonstration;
  @Inject private Programmes programmes;
  @Inject private Callers callers;
  @Inject private RequestContextController requests;

  @PostConstruct
  void start() {
    boolean mine = requests.activate();
    try {
      // Made here, inside a session bean: a request of the web module has no entity manager to
      // give.
      programmes.list();
      for (Path folder : shelf.folders()) {
        callers.set(Caller.platform((short) 0, ""));
        publish(folder);
      }
      for (ProgrammeSummary programme : programmes.list()) {
        demonstration.begin(programme.code());
      }
      shelf.started();
    } finally {
      if (mine) {
        requests.deactivate();
      }
    }
  }

  private void publish(Path path) {
    String code = path.getFileName().toString();
    try {
      ProgrammeFolder folder = ProgrammeFolder.read(path);
      if (isPublished(code, folder.sha256(shelf.library()))) {
        return;
      }
      Published published = onboarding.publish(folder);
      LOG.info(
          "Published " + published.code() + ", version " + published.version() + ", from " + path);
    } catch (FolderRefused e) {
      LOG.severe(code + " is not published: " + e.why());
    } catch (InvalidInput e) {
      for (Violation violation : e.violations()) {
        LOG.severe(
            code
                + " is not published: "
                + violation.field()
                + ": "
                + violation.message()
                + " ["
                + violation.code()
                + "]");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(code + " cannot be read", e);
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, code + " was not published", e);
      throw e;
    }
  }

  /**
   * The fingerprint is compared before anything is parsed: a usual start has nothing to publish. A
   * folder that was published once is not published again over what somebody applied later.
   */
  private boolean isPublished(String code, String sha256) {
    return programmes
        .find(code)
        .filter(programme -> programmes.wasPublished(programme.tenant(), sha256))
        .isPresent();
  }
}
