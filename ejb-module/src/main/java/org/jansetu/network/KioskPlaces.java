package org.jansetu.network;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Where kiosks are, in the memory of one published version. A kiosk that is not found is looked for
 * again the next time, because one may be added while a version is published.
 */
final class KioskPlaces {

  private final Map<String, KioskPlace> byCode = new ConcurrentHashMap<>();

  Optional<KioskPlace> find(String code, Function<String, Optional<KioskPlace>> reader) {
    KioskPlace known = byCode.get(code);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<KioskPlace> read = reader.apply(code);
    read.ifPresent(place -> byCode.put(code, place));
    return read;
  }
}
