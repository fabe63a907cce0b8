package org.jansetu.tenancy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The programmes of this server and their published configuration.
 *
 * <p>Looking a programme up costs no database call: the list is read again when a version is
 * published here, and otherwise at most once in two seconds, which is how another server's
 * publication becomes known. It is a plain bean, because a request asks it some thirty times and a
 * call of a session bean is not free.
 */
@ApplicationScoped
public class Programmes {

  private static final Logger LOG = Logger.getLogger(Programmes.class.getName());
  private static final int MOST_EARLIER = 16;
  private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(2);

  @Inject private ProgrammeRepository repository;
  @Inject private ProgrammeReader reader;
  @Inject private Event<ProgrammePublished> events;
  @Inject private Callers callers;
  @Resource private TransactionSynchronizationRegistry transaction;

  private final Map<Short, Programme> loaded = new ConcurrentHashMap<>();
  private final Map<Earlier, Programme> earlier = new ConcurrentHashMap<>();
  private final AtomicBoolean isReading = new AtomicBoolean();
  private volatile Snapshot snapshot;

  private record Earlier(short tenant, int version) {}

  private record Snapshot(
      Map<String, ProgrammeSummary> byCode, Map<String, ProgrammeSummary> byHost, long readAt) {}

  /** Every published programme, by number. */
  public List<ProgrammeSummary> list() {
    return snapshot().byCode().values().stream()
        .filter(p -> p.version() > 0)
        .sorted(java.util.Comparator.comparing(ProgrammeSummary::tenant))
        .toList();
  }

  /** The programme of that code, if it is published. */
  public Optional<ProgrammeSummary> find(String code) {
    return Optional.ofNullable(snapshot().byCode().get(code)).filter(p -> p.version() > 0);
  }

  /** The programme that this host name means, if any; the case of letters does not matter. */
  public Optional<ProgrammeSummary> findByHost(String host) {
    return Optional.ofNullable(snapshot().byHost().get(host.toLowerCase(Locale.ROOT)))
        .filter(p -> p.version() > 0);
  }

  /** The caller's programme in its published version. Refuses with unknown-programme. */
  public Programme current() {
    return get(callers.current().programme());
  }

  /** The programme of that code in its published version. Refuses with unknown-programme. */
  public Programme get(String code) {
    ProgrammeSummary summary = find(code).orElseThrow(UnknownProgramme::new);
    Programme programme = loaded.get(summary.tenant());
    if (programme == null || programme.version() != summary.version()) {
      programme = reader.read(summary);
      loaded.put(summary.tenant(), programme);
    }
    return programme;
  }

  /**
   * A version of the caller's programme that was published before, or the one in force: what a
   * record was made under. Refuses with not-found a version that never was.
   */
  public Programme version(int version) {
    Programme current = current();
    if (current.version() == version) {
      return current;
    }
    Earlier wanted = new Earlier(current.tenant(), version);
    Programme known = earlier.get(wanted);
    if (known == null) {
      known = reader.read(current.tenant(), current.code(), version);
      if (earlier.size() >= MOST_EARLIER) {
        earlier.clear();
      }
      earlier.put(wanted, known);
    }
    return known;
  }

  /**
   * The number of the programme with that code, made when the code is new. Part of a publication;
   * binds the running transaction to the programme.
   */
  @Transactional
  public short admit(String code) {
    callers.current().require(Role.PLATFORM);
    short tenant = repository.admit(code);
    repository.bind(tenant);
    return tenant;
  }

  /** The fingerprint of the folder that was published last, if any was. */
  @Transactional
  public Optional<String> publishedSha256(short tenant) {
    return repository.latestSha256(tenant);
  }

  /** Whether the folder with that fingerprint is or was published. */
  @Transactional
  public boolean wasPublished(short tenant, String sha256) {
    return repository.wasPublished(tenant, sha256);
  }

  /** The other programme that already holds this host, if there is one. */
  @Transactional
  public Optional<String> holderOfHost(String host, short tenant) {
    return repository.holderOfHost(host, tenant);
  }

  /**
   * Publishes the next version in the running transaction; everyone sees it when that commits.
   * Refuses with forbidden unless the server itself publishes.
   *
   * @return the new version, from 1
   */
  @Transactional
  public int publish(Publication publication) {
    callers.current().require(Role.PLATFORM);
    repository.bind(publication.tenant());
    int version =
        repository.publish(
            publication.tenant(),
            publication.sha256(),
            publication.sections(),
            callers.current().username());
    JsonNode hosts = publication.sections().get("programme").path("hosts");
    repository.hosts(
        publication.tenant(),
        hosts.valueStream().map(h -> h.asText().toLowerCase(Locale.ROOT)).toList());
    events.fire(new ProgrammePublished(publication.tenant(), version));
    return version;
  }

  /** Forgets the version before; public because the container calls observers as a client does. */
  public void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProgrammePublished event) {
    snapshot = null;
    loaded.remove(event.tenant());
  }

  /**
   * One caller reads the list again when it is old; the others go on with what is known. Otherwise
   * all who hold a connection would want a second one at the same moment, and the pool be empty.
   *
   * <p>Never the caller of a running transaction: it may hold a row that all other connections wait
   * for, and would itself wait for a connection. The edge asks before any transaction begins, so
   * the list is fresh all the same.
   */
  private Snapshot snapshot() {
    Snapshot known = snapshot;
    if (known == null) {
      return read();
    }
    boolean isFresh = System.nanoTime() - known.readAt() < FRESH_NANOS;
    boolean isInside = transaction.getTransactionStatus() == Status.STATUS_ACTIVE;
    if (isFresh || isInside || !isReading.compareAndSet(false, true)) {
      return known;
    }
    try {
      return read();
    } catch (RuntimeException e) {
      // Away from the database a programme is still what it was; who needs more finds out itself.
      LOG.log(Level.FINE, "The list of programmes could not be read again.", e);
      return known;
    } finally {
      isReading.set(false);
    }
  }

  private Snapshot read() {
    Map<String, ProgrammeSummary> byCode = new java.util.HashMap<>();
    Map<String, ProgrammeSummary> byHost = new java.util.HashMap<>();
    for (ProgrammeSummary programme : reader.list()) {
      byCode.put(programme.code(), programme);
      programme.hosts().forEach(host -> byHost.put(host, programme));
    }
    Snapshot read = new Snapshot(Map.copyOf(byCode), Map.copyOf(byHost), System.nanoTime());
    snapshot = read;
    return read;
  }
}
