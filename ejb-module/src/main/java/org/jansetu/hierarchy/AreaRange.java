package org.jansetu.hierarchy;

/**
 * An area and everything below it, as a range of {@code hierarchy.area.path}: one range of an
 * index.
 *
 * @param from the first path
 * @param until the path after the last
 */
public record AreaRange(String from, String until) {

  /** What lies below an area that nobody knows: nothing, because no path is so short. */
  static final AreaRange NOTHING = new AreaRange("", "");

  /** Everything whose path begins so; '0' follows '/'. */
  static AreaRange below(String path) {
    return new AreaRange(path, path.substring(0, path.length() - 1) + '0');
  }
}
