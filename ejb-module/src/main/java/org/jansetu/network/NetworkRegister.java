package org.jansetu.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jansetu.hierarchy.Area;

/** Societies and providers of one published version: immutable. */
final class NetworkRegister {

  private final List<Society> societies;
  private final List<Provider> providers;
  private final Map<String, Society> societyByArea = new HashMap<>();

  NetworkRegister(List<Society> societies, List<Provider> providers) {
    this.societies = List.copyOf(societies);
    this.providers = List.copyOf(providers);
    societies.forEach(society -> societyByArea.put(society.district(), society));
  }

  List<Society> societies() {
    return societies;
  }

  List<Provider> providers() {
    return providers;
  }

  Optional<Society> findSociety(String code) {
    return societies.stream().filter(society -> society.code().equals(code)).findFirst();
  }

  /** The society that administers these areas: that of the deepest of them which has one. */
  Optional<Society> societyOf(List<Area> path) {
    for (int i = path.size() - 1; i >= 0; i--) {
      Society society = societyByArea.get(path.get(i).code());
      if (society != null) {
        return Optional.of(society);
      }
    }
    return Optional.empty();
  }
}
