package org.jansetu.network;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jansetu.tenancy.TenantBound;

/** Starts a transaction where none runs, because places need none once they are in memory. */
@Dependent
@Transactional
@TenantBound
class KioskRepository {

  private static final String ROWS =
      "select k.id, k.code, k.name_en, k.name_hi, k.type, k.status, p.code as provider,"
          + " a.code as area, k.illustrative"
          + " from network.kiosk k"
          + " join hierarchy.area a on a.tenant_id = k.tenant_id and a.id = k.area_id"
          + " left join network.provider p"
          + " on p.tenant_id = k.tenant_id and p.id = k.provider_id";

  /** Everything below an area is one range of the index on the path; '0' follows '/'. */
  private static final String BELOW =
      "k.area_id in (select id from hierarchy.area where path >= ? and path < ?)";

  @PersistenceContext private EntityManager entities;

  Optional<KioskRow> find(String code) {
    List<?> rows =
        entities
            .createNativeQuery(ROWS + " where k.code = ?")
            .setParameter(1, code)
            .getResultList();
    return rows.stream().findFirst().map(KioskRow::of);
  }

  /** The kiosk, locked until the transaction ends, so that two moves come one after the other. */
  Kiosk lock(long id) {
    return entities.find(Kiosk.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  void save(KioskMove move) {
    entities.persist(move);
  }

  List<KioskRow> list(KioskFilter filter) {
    // Nobody can walk into the online place.
    StringBuilder sql = new StringBuilder(ROWS).append(" where k.type <> 'portal'");
    List<Object> values = new ArrayList<>();
    if (filter.pathPrefix() != null) {
      sql.append(" and ").append(BELOW);
      below(values, filter.pathPrefix());
    }
    if (filter.status() != null) {
      sql.append(" and k.status = ?");
      values.add(filter.status());
    }
    if (filter.codePrefix() != null) {
      sql.append(
          " and ((k.code >= ? and k.code < ?)"
              + " or position(? in lower(k.name_en)) > 0 or position(? in k.name_hi) > 0)");
      values.add(filter.codePrefix());
      values.add(filter.codePrefix() + '\uffff');
      values.add(filter.namePart());
      values.add(filter.namePart());
    }
    own(filter, sql, values);
    if (filter.after() != null) {
      sql.append(" and k.code > ?");
      values.add(filter.after());
    }
    sql.append(" order by k.code limit ?");
    values.add(filter.limit());
    Query query = entities.createNativeQuery(sql.toString());
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(KioskRow::of).toList();
  }

  private static void own(KioskFilter filter, StringBuilder sql, List<Object> values) {
    if (filter.societyPath() != null && filter.provider() != null) {
      sql.append(" and (").append(BELOW).append(" or p.code = ?)");
      below(values, filter.societyPath());
      values.add(filter.provider());
    } else if (filter.societyPath() != null) {
      sql.append(" and ").append(BELOW);
      below(values, filter.societyPath());
    } else if (filter.provider() != null) {
      sql.append(" and p.code = ?");
      values.add(filter.provider());
    }
  }

  private static void below(List<Object> values, String pathPrefix) {
    values.add(pathPrefix);
    values.add(pathPrefix.substring(0, pathPrefix.length() - 1) + '0');
  }
}
