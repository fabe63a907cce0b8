package org.jansetu.upload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jansetu.shared.Refusal;

/**
 * What a file for one paper may be, beyond what every file may be.
 *
 * @param types kinds by content: pdf, jpeg, png
 * @param minBytes the least length in bytes
 * @param maxBytes the most length in bytes
 * @param minWidth the least width of an image in pixels
 * @param maxWidth the most width of an image in pixels
 * @param minHeight the least height of an image in pixels
 * @param maxHeight the most height of an image in pixels
 */
public record Limits(
    List<String> types,
    long minBytes,
    long maxBytes,
    int minWidth,
    int maxWidth,
    int minHeight,
    int maxHeight) {

  /** What every file may be. */
  public static final Limits NONE =
      new Limits(
          List.of("pdf", "jpeg", "png"),
          1,
          Uploads.MOST_BYTES,
          1,
          Content.LONGEST_SIDE,
          1,
          Content.LONGEST_SIDE);

  private static final long KIB = 1024;

  /** Takes a copy. */
  public Limits {
    types = List.copyOf(types);
  }

  /** The limits as a paper of the basket states them; what it leaves out is not limited. */
  public static Limits read(JsonNode paper) {
    List<String> types = paper.path("types").valueStream().map(JsonNode::asText).toList();
    return new Limits(
        types.isEmpty() ? NONE.types : types,
        paper.path("minBytes").asLong(NONE.minBytes),
        paper.path("maxBytes").asLong(NONE.maxBytes),
        paper.path("minWidth").asInt(NONE.minWidth),
        paper.path("maxWidth").asInt(NONE.maxWidth),
        paper.path("minHeight").asInt(NONE.minHeight),
        paper.path("maxHeight").asInt(NONE.maxHeight));
  }

  /**
   * Why a file that was kept does not keep these limits, if it does not: paper-wrong-kind,
   * paper-too-small, paper-too-large or paper-pixels, with the limits.
   */
  public Optional<Refusal> refusal(UploadCard card) {
    String type =
        Arrays.stream(MediaKind.values())
            .filter(kind -> kind.mediaType().equals(card.mediaType()))
            .findFirst()
            .orElseThrow()
            .code();
    return refusal(type, card.bytes(), card.width(), card.height());
  }

  Optional<Refusal> refusal(UploadedFile file) {
    Content content = file.content();
    return refusal(content.kind().code(), file.length(), content.width(), content.height());
  }

  private Optional<Refusal> refusal(String type, long bytes, int width, int height) {
    if (!types.contains(type)) {
      return Optional.of(new Refusal("paper-wrong-kind", String.join(", ", types)));
    }
    if (bytes > maxBytes) {
      return Optional.of(new Refusal("paper-too-large", maxBytes / KIB));
    }
    if (bytes < minBytes) {
      return Optional.of(new Refusal("paper-too-small", (minBytes + KIB - 1) / KIB));
    }
    boolean isImage = width > 0;
    if (isImage
        && (width < minWidth || width > maxWidth || height < minHeight || height > maxHeight)) {
      return Optional.of(
          new Refusal("paper-pixels", minWidth, maxWidth, minHeight, maxHeight, width, height));
    }
    return Optional.empty();
  }
}
