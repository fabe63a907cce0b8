package org.jansetu.api.v1;

import java.util.List;
import java.util.function.Function;
import org.jansetu.shared.Page;

/** A page of a list on the wire; {@code nextCursor} is null on the last page. */
public record ListAnswer<T>(List<T> items, String nextCursor) {

  /** The page with each item as it goes on the wire. */
  public static <S, T> ListAnswer<T> of(Page<S> page, Function<S, T> answer) {
    return new ListAnswer<>(page.items().stream().map(answer).toList(), page.nextCursor());
  }
}
