package org.jansetu.hierarchy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.TenantBound;

/**
 * Whole lists at a time: a tree of two thousand areas is one statement in and one out. Starts a
 * transaction where none runs, because its readers need none once a version is in memory.
 */
@Dependent
@Transactional
@TenantBound
class AreaRepository {

  @PersistenceContext private EntityManager entities;

  AreaTree tree() {
    List<?> rows =
        entities
            .createNativeQuery(
                "select code, kind, name_en, name_hi, parent_code, lgd_code, illustrative,"
                    + " withdrawn from hierarchy.area")
            .getResultList();
    List<Area> areas = new ArrayList<>(rows.size());
    Set<String> withdrawn = new HashSet<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      Area area =
          new Area(
              (String) columns[0],
              (String) columns[1],
              new LocalText((String) columns[2], (String) columns[3]),
              (String) columns[4],
              (String) columns[5],
              (Boolean) columns[6]);
      areas.add(area);
      if ((Boolean) columns[7]) {
        withdrawn.add(area.code());
      }
    }
    return new AreaTree(areas, withdrawn);
  }

  DepartmentRegister departments() {
    List<?> rows =
        entities
            .createNativeQuery(
                "select code, name_en, name_hi, withdrawn from hierarchy.department"
                    + " order by lower(name_en), code")
            .getResultList();
    Map<String, Department> byCode = new HashMap<>();
    List<Department> listed = new ArrayList<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      Department department =
          new Department(
              (String) columns[0], new LocalText((String) columns[1], (String) columns[2]));
      byCode.put(department.code(), department);
      if (!(Boolean) columns[3]) {
        listed.add(department);
      }
    }
    return new DepartmentRegister(byCode, listed);
  }

  void publish(List<Area> areas, List<Department> departments) {
    String areaRows = areaRows(areas);
    entities
        .createNativeQuery(
            "update hierarchy.area set withdrawn = true where not withdrawn and code not in"
                + " (select code from jsonb_to_recordset(cast(? as jsonb)) as given(code text))")
        .setParameter(1, areaRows)
        .executeUpdate();
    entities
        .createNativeQuery(
            "insert into hierarchy.area"
                + " (code, kind, name_en, name_hi, parent_code, lgd_code, path, illustrative)"
                + " select code, kind, en, hi, parent, lgd, path, illustrative"
                + " from jsonb_to_recordset(cast(? as jsonb)) as given(code text, kind text,"
                + " en text, hi text, parent text, lgd text, path text, illustrative boolean)"
                + " on conflict (tenant_id, code) do update set kind = excluded.kind,"
                + " name_en = excluded.name_en, name_hi = excluded.name_hi,"
                + " parent_code = excluded.parent_code, lgd_code = excluded.lgd_code,"
                + " path = excluded.path, illustrative = excluded.illustrative, withdrawn = false"
                + " where (area.kind, area.name_en, area.name_hi, area.parent_code, area.lgd_code,"
                + " area.path, area.illustrative, area.withdrawn) is distinct from (excluded.kind,"
                + " excluded.name_en, excluded.name_hi, excluded.parent_code, excluded.lgd_code,"
                + " excluded.path, excluded.illustrative, false)")
        .setParameter(1, areaRows)
        .executeUpdate();
    String departmentRows = departmentRows(departments);
    entities
        .createNativeQuery(
            "update hierarchy.department set withdrawn = true where not withdrawn and code not in"
                + " (select code from jsonb_to_recordset(cast(? as jsonb)) as given(code text))")
        .setParameter(1, departmentRows)
        .executeUpdate();
    entities
        .createNativeQuery(
            "insert into hierarchy.department (code, name_en, name_hi)"
                + " select code, en, hi from jsonb_to_recordset(cast(? as jsonb))"
                + " as given(code text, en text, hi text)"
                + " on conflict (tenant_id, code) do update set name_en = excluded.name_en,"
                + " name_hi = excluded.name_hi, withdrawn = false"
                + " where (department.name_en, department.name_hi, department.withdrawn)"
                + " is distinct from (excluded.name_en, excluded.name_hi, false)")
        .setParameter(1, departmentRows)
        .executeUpdate();
  }

  private static String areaRows(List<Area> areas) {
    AreaTree tree = new AreaTree(areas, Set.of());
    ArrayNode rows = JsonNodeFactory.instance.arrayNode(areas.size());
    for (Area area : areas) {
      ObjectNode row = rows.addObject();
      row.put("code", area.code());
      row.put("kind", area.kind());
      row.put("en", area.name().en());
      row.put("hi", area.name().hi());
      row.put("parent", area.parent());
      row.put("lgd", area.lgdCode());
      row.put("path", tree.pathText(area.code()));
      row.put("illustrative", area.illustrative());
    }
    return rows.toString();
  }

  private static String departmentRows(List<Department> departments) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode(departments.size());
    for (Department department : departments) {
      ObjectNode row = rows.addObject();
      row.put("code", department.code());
      row.put("en", department.name().en());
      row.put("hi", department.name().hi());
    }
    return rows.toString();
  }
}
