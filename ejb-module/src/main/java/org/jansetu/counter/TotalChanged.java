package org.jansetu.counter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jansetu.fees.Quote;
import org.jansetu.shared.Refusal;

/** The charge is no longer what the operator was shown. Code total-changed; carries the new. */
public final class TotalChanged extends Refusal {

  private static final long serialVersionUID = 1L;

  private final transient Quote quote;

  /** Refuses with the quote that holds now. */
  public TotalChanged(Quote quote) {
    super("total-changed", quote.total().toString());
    this.quote = quote;
  }

  /** The quote that holds now, as the HTTP contract writes it. */
  @Override
  public Map<String, Object> members() {
    if (quote == null) {
      return Map.of();
    }
    Map<String, Object> now = new LinkedHashMap<>();
    now.put("service", quote.service());
    now.put("onDate", quote.onDate().toString());
    now.put("payer", quote.payer().code());
    now.put("totalPaise", quote.total().paise());
    now.put("tariffVersion", quote.tariffVersion());
    now.put("lines", quote.lines().stream().map(ChargeLine::of).toList());
    now.put("borneByDepartment", quote.borneByDepartment().stream().map(ChargeLine::of).toList());
    return Map.of("quote", now);
  }

  /** The quote that holds now; null after serialisation. */
  public Quote quote() {
    return quote;
  }
}
