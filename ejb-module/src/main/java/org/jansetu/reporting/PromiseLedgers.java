package org.jansetu.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The months that were looked at lately, so that a page which anyone may open costs one reading of
 * the cases in half a minute and not one for each visitor.
 */
@ApplicationScoped
class PromiseLedgers {

  private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final int MOST = 200;

  private final Map<Key, Read> months = new ConcurrentHashMap<>();

  private record Key(short tenant, YearMonth month) {}

  private record Read(List<PromisesKept> rows, long at) {}

  List<PromisesKept> get(short tenant, YearMonth month, Supplier<List<PromisesKept>> reader) {
    Key key = new Key(tenant, month);
    Read known = months.get(key);
    if (known != null && System.nanoTime() - known.at() < FRESH_NANOS) {
      return known.rows();
    }
    if (months.size() >= MOST) {
      months.clear();
    }
    Read read = new Read(reader.get(), System.nanoTime());
    months.put(key, read);
    return read.rows();
  }
}
