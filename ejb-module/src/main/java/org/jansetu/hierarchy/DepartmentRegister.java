package org.jansetu.hierarchy;

import java.util.List;
import java.util.Map;

/**
 * All departments of one published version.
 *
 * @param byCode every department, also those withdrawn
 * @param listed those that are not withdrawn, by English name
 */
record DepartmentRegister(Map<String, Department> byCode, List<Department> listed) {

  DepartmentRegister {
    byCode = Map.copyOf(byCode);
    listed = List.copyOf(listed);
  }
}
