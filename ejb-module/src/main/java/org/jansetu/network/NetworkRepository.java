package org.jansetu.network;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.TenantBound;

/** Whole lists at a time: two hundred thousand kiosks are one statement. */
@Dependent
@Transactional
@TenantBound
class NetworkRepository {

  @PersistenceContext private EntityManager entities;

  NetworkRegister register() {
    List<?> societies =
        entities
            .createNativeQuery(
                "select s.code, s.name_en, s.name_hi, a.code as area from network.society s"
                    + " join hierarchy.area a on a.tenant_id = s.tenant_id and a.id = s.area_id"
                    + " where not s.withdrawn order by s.code")
            .getResultList();
    List<?> providers =
        entities
            .createNativeQuery(
                "select code, name_en, name_hi, illustrative from network.provider"
                    + " where not withdrawn order by code")
            .getResultList();
    return new NetworkRegister(
        societies.stream().map(row -> society((Object[]) row)).toList(),
        providers.stream().map(row -> provider((Object[]) row)).toList());
  }

  private static Society society(Object[] row) {
    return new Society(
        (String) row[0], new LocalText((String) row[1], (String) row[2]), (String) row[3]);
  }

  private static Provider provider(Object[] row) {
    return new Provider(
        (String) row[0], new LocalText((String) row[1], (String) row[2]), (Boolean) row[3]);
  }

  void publish(NetworkDefinition network) {
    withdraw("society", codes(network.societies().stream().map(Society::code).toList()));
    withdraw("provider", codes(network.providers().stream().map(Provider::code).toList()));
    run(
        "insert into network.provider (code, name_en, name_hi, illustrative)"
            + " select code, en, hi, illustrative from jsonb_to_recordset(cast(? as jsonb))"
            + " as given(code text, en text, hi text, illustrative boolean)"
            + " on conflict (tenant_id, code) do update set name_en = excluded.name_en,"
            + " name_hi = excluded.name_hi, illustrative = excluded.illustrative,"
            + " withdrawn = false",
        providerRows(network.providers()));
    run(
        "insert into network.society (code, name_en, name_hi, area_id)"
            + " select g.code, g.en, g.hi, a.id from jsonb_to_recordset(cast(? as jsonb))"
            + " as g(code text, en text, hi text, district text)"
            + " join hierarchy.area a on a.code = g.district"
            + " on conflict (tenant_id, code) do update set name_en = excluded.name_en,"
            + " name_hi = excluded.name_hi, area_id = excluded.area_id, withdrawn = false",
        societyRows(network.societies()));
    run(
        "insert into network.kiosk"
            + " (code, name_en, name_hi, area_id, provider_id, type, status, illustrative)"
            + " select g.code, g.en, g.hi, a.id, p.id, g.type, g.status, g.illustrative"
            + " from jsonb_to_recordset(cast(? as jsonb)) as g(code text, en text, hi text,"
            + " area text, provider text, type text, status text, illustrative boolean)"
            + " join hierarchy.area a on a.code = g.area"
            + " left join network.provider p on p.code = g.provider"
            + " on conflict (tenant_id, code) do update set name_en = excluded.name_en,"
            + " name_hi = excluded.name_hi, area_id = excluded.area_id,"
            + " provider_id = excluded.provider_id, type = excluded.type,"
            + " illustrative = excluded.illustrative"
            + " where (kiosk.name_en, kiosk.name_hi, kiosk.area_id, kiosk.provider_id, kiosk.type,"
            + " kiosk.illustrative) is distinct from (excluded.name_en, excluded.name_hi,"
            + " excluded.area_id, excluded.provider_id, excluded.type, excluded.illustrative)",
        kioskRows(network.kiosks()));
  }

  /**
   * Adds invented active kiosks until the programme has so many, spread over everything that lies
   * below a district with a society. Does nothing when there are as many.
   *
   * @return how many were added
   */
  int seedIllustrative(int count) {
    return entities
        .createNativeQuery(
            "with below as ("
                + " select a.id, a.name_en, a.name_hi,"
                + " row_number() over (order by a.code) - 1 as place, count(*) over () as places"
                + " from hierarchy.area a join hierarchy.area d"
                + " on a.path > d.path and a.path < left(d.path, length(d.path) - 1) || '0'"
                + " where not a.withdrawn and d.id in"
                + " (select area_id from network.society where not withdrawn)),"
                + " missing as (select n from generate_series(1, greatest(0,"
                + " cast(? as integer) - (select cast(count(*) as integer) from"
                + " network.kiosk where type <> 'portal'))) n),"
                + " seeded as (select coalesce(max(cast(substr(code, 5) as integer)), 0) as last"
                + " from network.kiosk where code between 'ILL-00001' and 'ILL-99999'"
                + " and code ~ '^ILL-[0-9]{5}$')"
                + " insert into network.kiosk"
                + " (code, name_en, name_hi, area_id, provider_id, type, status, illustrative)"
                + " select 'ILL-' || lpad(cast(m.n + s.last as text), 5, '0'),"
                + " 'Kiosk ' || (m.n + s.last) || ', ' || b.name_en,"
                + " b.name_hi || ' कियोस्क ' || (m.n + s.last), b.id,"
                + " case when m.n % 3 = 1 then (select min(id) from network.provider"
                + " where not withdrawn) end,"
                + " (array['authorised', 'csc', 'cyber-cafe'])[1 + m.n % 3], 'active', true"
                + " from missing m cross join seeded s"
                + " join below b on b.place = (m.n - 1) % b.places")
        .setParameter(1, count)
        .executeUpdate();
  }

  /** The table is one of two names that stand in this class, never a value. */
  private void withdraw(String table, String codes) {
    run(
        "update network."
            + table
            + " set withdrawn = true where not withdrawn and code not in"
            + " (select value from jsonb_array_elements_text(cast(? as jsonb)))",
        codes);
  }

  private void run(String sql, String rows) {
    entities.createNativeQuery(sql).setParameter(1, rows).executeUpdate();
  }

  private static String codes(List<String> codes) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode(codes.size());
    codes.forEach(array::add);
    return array.toString();
  }

  private static ObjectNode named(ArrayNode rows, String code, LocalText name) {
    ObjectNode row = rows.addObject();
    row.put("code", code);
    row.put("en", name.en());
    row.put("hi", name.hi());
    return row;
  }

  private static String providerRows(List<Provider> providers) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode(providers.size());
    for (Provider provider : providers) {
      named(rows, provider.code(), provider.name()).put("illustrative", provider.illustrative());
    }
    return rows.toString();
  }

  private static String societyRows(List<Society> societies) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode(societies.size());
    for (Society society : societies) {
      named(rows, society.code(), society.name()).put("district", society.district());
    }
    return rows.toString();
  }

  private static String kioskRows(List<KioskDefinition> kiosks) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode(kiosks.size());
    for (KioskDefinition kiosk : kiosks) {
      ObjectNode row = named(rows, kiosk.code(), kiosk.name());
      row.put("area", kiosk.area());
      row.put("provider", kiosk.provider());
      row.put("type", kiosk.type());
      row.put("status", kiosk.status().code());
      row.put("illustrative", kiosk.illustrative());
    }
    return rows.toString();
  }
}
