package org.jansetu.receipt;

/** What a receipt is printed on. */
public enum PrintFormat {
  /** A PDF for a sheet of A4. */
  A4_PDF("application/pdf"),
  /** A PDF of one page for a roll of 80 mm, as long as what stands on it. */
  ROLL_PDF("application/pdf"),
  /** A page for the browser, whose style sheet fits both papers. */
  HTML("text/html;charset=UTF-8");

  private final String mediaType;

  PrintFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The media type of the answer. */
  public String mediaType() {
    return mediaType;
  }
}
