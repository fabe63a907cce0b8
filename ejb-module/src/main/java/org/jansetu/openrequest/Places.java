package org.jansetu.openrequest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jansetu.hierarchy.Area;
import org.jansetu.hierarchy.AreaQuery;
import org.jansetu.hierarchy.Areas;
import org.jansetu.shared.InvalidInput;

/** Which area of the programme a client means. */
@Dependent
class Places {

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,15})?");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final int MOST_WORDS = 12;
  private static final int HEAVIEST_DEPTH = 100;
  private static final int LONGEST = 500;
  private static final int DIGITS = 6;

  @Inject private Areas areas;

  /**
   * The area: the one that is named by its code, else the one that is named most fully among the
   * words of the address, else the whole State, whose office passes it on. Boundaries of areas are
   * not known here, so a point alone is the State's, and so is a name that two areas have.
   *
   * <p>Refuses with invalid-input where none of the three is given, a code that is none, and words
   * beyond 500 characters.
   */
  Area area(OpenRequest.Where where) {
    if (where.addressId() != null) {
      return areas
          .find(where.addressId())
          .orElseThrow(() -> InvalidInput.of("address_id", "unknown", ""));
    }
    if (where.address() == null) {
      if (where.latitude() == null || where.longitude() == null) {
        throw InvalidInput.of("lat", "required", "");
      }
      return root();
    }
    if (where.address().length() > LONGEST) {
      throw InvalidInput.of("address_string", "too-long", Integer.toString(LONGEST));
    }
    return named(where.address()).orElseGet(this::root);
  }

  /** The area of which most is named; none where two different ones are named alike. */
  private Optional<Area> named(String address) {
    Map<Integer, List<Area>> byNames =
        NO_WORD
            .splitAsStream(address)
            .filter(word -> word.codePointCount(0, word.length()) > 2)
            .limit(MOST_WORDS)
            .flatMap(word -> areas.list(new AreaQuery(null, null, word, 0, null)).items().stream())
            .filter(area -> isIn(area, address))
            .distinct()
            .collect(Collectors.groupingBy(area -> weight(area, address)));
    return byNames.isEmpty()
        ? Optional.empty()
        : Optional.of(byNames.get(Collections.max(byNames.keySet())))
            .filter(best -> best.size() == 1)
            .map(best -> best.get(0));
  }

  /** More names of the areas that it lies in count more than how deep it lies. */
  private int weight(Area area, String address) {
    List<Area> path = areas.path(area.code());
    int named = (int) path.stream().filter(each -> isIn(each, address)).count();
    return named * HEAVIEST_DEPTH + path.size();
  }

  /** Whether the whole name stands in the address. */
  private static boolean isIn(Area area, String address) {
    String words = " " + folded(address) + " ";
    return Stream.of(area.name().en(), area.name().hi())
        .filter(Objects::nonNull)
        .anyMatch(name -> words.contains(" " + folded(name) + " "));
  }

  private static String folded(String text) {
    return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private Area root() {
    Area first = areas.list(new AreaQuery(null, null, null, 1, null)).items().get(0);
    return areas.path(first.code()).get(0);
  }

  /** A coordinate with six digits, or null; refuses with invalid-input what is none. */
  static BigDecimal coordinate(String text, String field, int most) {
    if (text == null) {
      return null;
    }
    if (!DECIMAL.matcher(text).matches()) {
      throw InvalidInput.of(field, "wrong-type", "");
    }
    BigDecimal value = new BigDecimal(text).setScale(DIGITS, java.math.RoundingMode.HALF_UP);
    if (value.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
      throw InvalidInput.of(field, "out-of-range", "-" + most + "..." + most);
    }
    return value;
  }
}
