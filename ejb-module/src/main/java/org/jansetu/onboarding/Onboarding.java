package org.jansetu.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jansetu.audit.AuditTrail;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.knowledge.Knowledge;
import org.jansetu.shared.Finding;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.ProgrammeSummary;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Publication;
import org.jansetu.tenancy.Role;

/**
 * Brings a programme's folder on board: checks it, says what it would change, publishes it.
 *
 * <p>For whoever runs the server, and for a state administrator within the own programme; everyone
 * else is refused with unauthenticated or forbidden.
 */
@Stateless
public class Onboarding {

  @Inject private Shelf shelf;
  @Inject private Programmes programmes;
  @Inject private Places places;
  @Inject private Catalogue catalogue;
  @Inject private Knowledge knowledge;
  @Inject private AuditTrail audit;
  @Inject private Callers callers;

  /** Everything wrong with the folder, here and now; empty when it may be published. */
  public List<Finding> validate(ProgrammeFolder folder) {
    Findings findings = new Findings();
    read(folder, findings);
    return findings.list();
  }

  /** What publishing the folder would change. Refuses with invalid-input while it has findings. */
  public Preview preview(ProgrammeFolder folder) {
    Bundle bundle = readRight(folder);
    return Preview.between(published(bundle.code()), bundle.sections());
  }

  /**
   * Publishes the folder as the programme's next version, all of it or nothing. The folder that is
   * published already changes nothing. Refuses with invalid-input, every finding a violation, while
   * the folder has findings.
   */
  public Published publish(ProgrammeFolder folder) {
    Bundle bundle = readRight(folder);
    Caller before = callers.current();
    try {
      callers.set(publisher(before, (short) 0, bundle.code()));
      short tenant = programmes.admit(bundle.code());
      callers.set(publisher(before, tenant, bundle.code()));
      return publish(bundle, tenant, folder.sha256(shelf.library()));
    } finally {
      callers.set(before);
    }
  }

  /** Whether the programmes beside the server have been looked at since it started. */
  public boolean isReady() {
    return shelf.isStarted();
  }

  private Published publish(Bundle bundle, short tenant, String sha256) {
    Map<String, JsonNode> sections = bundle.sections();
    Preview preview = Preview.between(published(bundle.code()), sections);
    Optional<ProgrammeSummary> known = programmes.find(bundle.code());
    if (known.isPresent()
        && programmes.publishedSha256(tenant).filter(sha256::equals).isPresent()) {
      return new Published(bundle.code(), known.get().version(), false, preview);
    }
    places.publish(bundle);
    int version = programmes.publish(new Publication(tenant, sha256, sections));
    catalogue.publish(version, sections);
    knowledge.publish(sections);
    audit.record(
        "programme.published", bundle.code(), Map.of("version", version, "sha256", sha256));
    return new Published(bundle.code(), version, true, preview);
  }

  /** The same person, trusted with this one publication. */
  private static Caller publisher(Caller caller, short tenant, String code) {
    return new Caller(
        tenant,
        code,
        caller.user(),
        caller.username(),
        List.of(new Posting(Role.PLATFORM, "")),
        caller.language(),
        caller.requestId());
  }

  private Bundle readRight(ProgrammeFolder folder) {
    Findings findings = new Findings();
    Bundle bundle = read(folder, findings);
    if (!findings.isEmpty()) {
      throw new InvalidInput(
          findings.list().stream()
              .map(f -> new Violation(f.file() + "#" + f.key(), f.check(), f.why()))
              .toList());
    }
    return bundle;
  }

  private Bundle read(ProgrammeFolder folder, Findings findings) {
    Caller caller = callers.current();
    caller.require(Role.PLATFORM, Role.STATE_ADMIN);
    Bundle bundle = new FolderCheck(shelf.library()).read(folder, findings);
    if (!caller.has(Role.PLATFORM) && !caller.programme().equals(bundle.code())) {
      throw new Forbidden();
    }
    besideOthers(bundle);
    return bundle;
  }

  /** What only the server can know: whether another programme has the host or the prefix. */
  private void besideOthers(Bundle bundle) {
    short tenant = programmes.find(bundle.code()).map(ProgrammeSummary::tenant).orElse((short) 0);
    Entry programme = bundle.file("programme");
    for (Entry host : programme.at("hosts").each()) {
      programmes
          .holderOfHost(host.text(), tenant)
          .ifPresent(other -> host.reject("host-free", "the host belongs to " + other));
    }
    Entry prefix = programme.at("receipts").at("prefix");
    for (ProgrammeSummary other : programmes.list()) {
      if (other.tenant() != tenant
          && programmes
              .get(other.code())
              .section("programme")
              .path("receipts")
              .path("prefix")
              .equals(prefix.value())) {
        prefix.reject("receipt-prefix-free", "the prefix belongs to " + other.code());
      }
    }
  }

  private Function<String, JsonNode> published(String code) {
    return programmes.find(code).isPresent()
        ? programmes.get(code)::section
        : file -> MissingNode.getInstance();
  }
}
