package org.jansetu.openrequest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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
  private static final int LONGEST = 500;
  private static final int DIGITS = 6;

  @Inject private Areas areas;

  /**
   * The area: the one that is named by its code, else the deepest whose name is among the words of
   * the address, else the whole State, whose office passes it on. Boundaries of areas are not known
   * here, so a point alone is the State's.
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

  private Optional<Area> named(String address) {
    return NO_WORD
        .splitAsStream(address)
        .filter(word -> word.codePointCount(0, word.length()) > 2)
        .limit(MOST_WORDS)
        .flatMap(word -> areas.list(new AreaQuery(null, null, word, 0, null)).items().stream())
        .filter(area -> isIn(area, address))
        .max(Comparator.comparingInt(area -> areas.path(area.code()).size()));
  }

  /**
   * Whether the whole name stands in the address, and everything that it lies in does not differ.
   */
  private static boolean isIn(Area area, String address) {
    String words = " " + folded(address) + " ";
    return List.of(String.valueOf(area.name().en()), String.valueOf(area.name().hi())).stream()
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
