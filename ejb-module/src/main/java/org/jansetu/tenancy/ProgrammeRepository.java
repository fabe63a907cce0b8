package org.jansetu.tenancy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Dependent
class ProgrammeRepository {

  private static final ObjectMapper JSON = new ObjectMapper();

  @PersistenceContext private EntityManager entities;

  List<ProgrammeSummary> list() {
    List<?> rows =
        entities
            .createNativeQuery(
                "select p.id, p.code, p.version,"
                    + " coalesce(string_agg(h.host, ' ' order by h.host), '')"
                    + " from tenancy.programme p left join tenancy.host h on h.tenant_id = p.id"
                    + " group by p.id order by p.id")
            .getResultList();
    List<ProgrammeSummary> found = new ArrayList<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      String hosts = (String) columns[3];
      found.add(
          new ProgrammeSummary(
              ((Number) columns[0]).shortValue(),
              (String) columns[1],
              ((Number) columns[2]).intValue(),
              hosts.isEmpty() ? List.of() : List.of(hosts.split(" "))));
    }
    return found;
  }

  /** Runs bound to the programme, because what was published is the programme's own. */
  Map<String, JsonNode> sections(short tenant, int version) {
    bind(tenant);
    String json =
        (String)
            entities
                .createNativeQuery(
                    "select sections::text from tenancy.programme_version where version = ?")
                .setParameter(1, version)
                .getSingleResult();
    try {
      return JSON.readValue(json, new TypeReference<Map<String, JsonNode>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a published version is not readable", e);
    }
  }

  Optional<String> latestSha256(short tenant) {
    bind(tenant);
    List<?> found =
        entities
            .createNativeQuery(
                "select sha256 from tenancy.programme_version order by version desc limit 1")
            .getResultList();
    return found.stream().map(String.class::cast).findFirst();
  }

  boolean wasPublished(short tenant, String sha256) {
    bind(tenant);
    return !entities
        .createNativeQuery("select 1 from tenancy.programme_version where sha256 = ? limit 1")
        .setParameter(1, sha256)
        .getResultList()
        .isEmpty();
  }

  /** The programme's number, made when the code is new; serialised by the lock on the table. */
  short admit(String code) {
    entities
        .createNativeQuery("select pg_advisory_xact_lock(hashtext('tenancy.programme'))::text")
        .getSingleResult();
    entities
        .createNativeQuery(
            "insert into tenancy.programme (id, code, version)"
                + " select coalesce(max(id), 0) + 1, ?, 0 from tenancy.programme"
                + " on conflict (code) do nothing")
        .setParameter(1, code)
        .executeUpdate();
    return ((Number)
            entities
                .createNativeQuery("select id from tenancy.programme where code = ?")
                .setParameter(1, code)
                .getSingleResult())
        .shortValue();
  }

  int publish(short tenant, String sha256, Map<String, JsonNode> sections, String by) {
    int version =
        ((Number)
                    entities
                        .createNativeQuery(
                            "select version from tenancy.programme where id = ? for update")
                        .setParameter(1, tenant)
                        .getSingleResult())
                .intValue()
            + 1;
    try {
      entities
          .createNativeQuery(
              "insert into tenancy.programme_version (version, sha256, sections, published_by)"
                  + " values (?, ?, cast(? as jsonb), ?)")
          .setParameter(1, version)
          .setParameter(2, sha256)
          .setParameter(3, JSON.writeValueAsString(sections))
          .setParameter(4, by)
          .executeUpdate();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a section cannot be written", e);
    }
    entities
        .createNativeQuery("update tenancy.programme set version = ? where id = ?")
        .setParameter(1, version)
        .setParameter(2, tenant)
        .executeUpdate();
    return version;
  }

  void hosts(short tenant, List<String> hosts) {
    entities
        .createNativeQuery("delete from tenancy.host where tenant_id = ?")
        .setParameter(1, tenant)
        .executeUpdate();
    for (String host : hosts) {
      entities
          .createNativeQuery("insert into tenancy.host (host, tenant_id) values (?, ?)")
          .setParameter(1, host)
          .setParameter(2, tenant)
          .executeUpdate();
    }
  }

  /** The programme that holds this host, if it is another one. */
  Optional<String> holderOfHost(String host, short otherThan) {
    List<?> found =
        entities
            .createNativeQuery(
                "select p.code from tenancy.host h join tenancy.programme p on p.id = h.tenant_id"
                    + " where h.host = ? and h.tenant_id <> ?")
            .setParameter(1, host)
            .setParameter(2, otherThan)
            .getResultList();
    return found.stream().map(String.class::cast).findFirst();
  }

  void bind(short tenant) {
    entities
        .createNativeQuery("select set_config('app.tenant', ?, true)")
        .setParameter(1, Short.toString(tenant))
        .getSingleResult();
  }
}
